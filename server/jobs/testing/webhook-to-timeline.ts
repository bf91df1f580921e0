import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll } from 'vitest'
import { listTimeline } from '#lib/conversations/list-timeline.ts'
import type { MessageItem } from '#lib/conversations/timeline.ts'
import { db } from '#lib/db.ts'
import { connectPage } from '#lib/pages/connect-page.ts'
import { testApps } from '#lib/testing/database.ts'
import { drainWebhooks, handleWebhook, webhookPath } from '#server/webhook/handle-webhook.ts'
import { processEvents } from '../process-events.ts'

/**
 * For tests: one item as Messenger writes it, signed and posted to the door, worked as the worker does, and read as a screen
 * reads it. Import `#lib/testing/database.ts` before it.
 */
export const pageId = '900'
const secretOf: Record<string, string> = {
  [testApps.bot]: 'bot-app-secret-of-tests',
  [testApps.desk]: 'desk-app-secret-of-tests',
}
const server = createServer((request, response) => void handleWebhook(request, response))
let address = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${webhookPath}`
  const page = { name: 'Colis', pictureUrl: null, regime: 'routing-default-app', defaultAppId: testApps.bot } as const
  await connectPage({ id: pageId, ...page, botToken: 'b', deskToken: 'd' })
})
afterAll(async () => {
  await drainWebhooks()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

let customers = 0
let time = Date.UTC(2026, 10, 25, 8)

/** One customer and their thread, spoken for in Messenger's own JSON. */
export function thread() {
  customers += 1
  const psid = String(5_550_000 + customers)
  const fromCustomer = { sender: { id: psid }, recipient: { id: pageId } }
  const fromPage = { sender: { id: pageId }, recipient: { id: psid } }

  async function deliver(item: object, { appId = testApps.bot as string, channel = 'messaging' } = {}) {
    const body = JSON.stringify({ object: 'page', entry: [{ id: pageId, time, [channel]: [item] }] })
    const signature = createHmac('sha256', secretOf[appId] ?? '')
      .update(body)
      .digest('hex')
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` }
    const answer = await fetch(address, { method: 'POST', headers, body })
    if (answer.status !== 200) throw new Error(`the door answered ${answer.status}`)
    await processEvents({ pageId, psid })
  }
  const timed = (item: object) => {
    time += 1_000
    return { timestamp: time, ...item }
  }
  return {
    psid,
    hears: (item: object, where?: Parameters<typeof deliver>[1]) => deliver(timed({ ...fromCustomer, ...item }), where),
    echoes: (message: object, where?: Parameters<typeof deliver>[1]) =>
      deliver(timed({ ...fromPage, message: { is_echo: true, ...message } }), where),
    pageDoes: (item: object) => deliver(timed({ ...fromPage, ...item })),
    shown: () => messagesOf(psid),
    preview: async () => (await conversationOf(psid)).lastMessagePreview,
  }
}

const conversationOf = (psid: string) => db().conversation.findFirstOrThrow({ where: { pageId, customer: { psid } } })

async function messagesOf(psid: string): Promise<MessageItem[]> {
  const { id } = await conversationOf(psid)
  const { items } = await listTimeline(id)
  return items.filter((item) => item.type === 'message')
}
