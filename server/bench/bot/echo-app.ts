import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startMessenger } from '../desk/messenger.ts'

const app = { id: '3030303030303030', name: 'Echo', secret: 'echo-app-secret-of-the-bench', token: 'EAA-echo' }
const pageId = '100200300400599'
const fields = ['messages', 'message_echoes']

/** An app on a Messenger of its own that only sends; `send` takes as long as it is until the echo, in milliseconds. */
export async function openEchoApp() {
  const heard = new Map<string, () => void>()
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    response.end()
    for (const [metadata] of body.matchAll(/(?<="metadata":")[^"]+/g)) heard.get(metadata)?.()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const callbackUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const messenger = await startMessenger(setup(callbackUrl))
  const psid = await messenger.meet('Hears echoes')
  await messenger.say(psid, 'Hello')
  let sent = 0

  async function send(): Promise<number> {
    const metadata = `echo-${sent++}`
    const startedAt = performance.now()
    const echo = new Promise<void>((resolve) => heard.set(metadata, resolve))
    await Promise.all([echo, post(messenger.url, { psid, metadata })])
    return performance.now() - startedAt
  }

  async function close() {
    await messenger.stop()
    server.closeAllConnections()
    server.close()
  }

  return { send, close }
}

const setup = (callbackUrl: string) => {
  const { token, ...facts } = app
  return {
    apps: [{ ...facts, callbackUrl, fields }],
    pages: [
      {
        id: pageId,
        name: 'Echo',
        regime: 'routing-default-app' as const,
        defaultAppId: app.id,
        takeAllowed: [],
        tokens: { [app.id]: token },
        subscribed: { [app.id]: fields },
      },
    ],
  }
}

async function post(url: string, { psid, metadata }: { psid: string; metadata: string }) {
  const answer = await fetch(`${url}/v25.0/me/messages?access_token=${app.token}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      recipient: { id: psid },
      messaging_type: 'RESPONSE',
      message: { text: 'You can follow your parcel with the number sent by e-mail.', metadata },
    }),
  })
  if (!answer.ok) throw new Error(`The Send API refused the echo: ${await answer.text()}`)
}
