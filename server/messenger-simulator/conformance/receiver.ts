import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Item = Record<string, unknown>
export type Received = {
  headers: Record<string, string | string[] | undefined>
  raw: string
  body: { object: string; entry: Record<string, unknown>[] }
}
export type Heard = { channel: 'messaging' | 'standby' | 'changes'; item: Item; raw: string }

/** One app's webhook address: it records what arrives and answers as a test tells it. */
export type Receiver = {
  url: string
  posts: Received[]
  verifications: URLSearchParams[]
  /** How to answer: a status, or `silent` for not at all. */
  answerWith(answer: number | 'silent'): void
  /** How long each answer takes. */
  answerAfter(ms: number): void
  echoChallengeAs(text: string | null, status?: number): void
  heard(psid?: string): Heard[]
  close(): Promise<void>
}

const channels = ['messaging', 'standby', 'changes'] as const

export async function startReceiver(verifyToken: string): Promise<Receiver> {
  const posts: Received[] = []
  const verifications: URLSearchParams[] = []
  let status: number | 'silent' = 200
  let challengeText: string | null = null
  let challengeStatus = 200
  let delayMs = 0
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://receiver')
    if (request.method === 'GET') {
      verifications.push(searchParams)
      const isRight = searchParams.get('hub.verify_token') === verifyToken
      response
        .writeHead(isRight ? challengeStatus : 403)
        .end(isRight ? (challengeText ?? searchParams.get('hub.challenge')) : '')
      return
    }
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      const raw = Buffer.concat(chunks).toString('latin1')
      posts.push({ headers: request.headers, raw, body: JSON.parse(raw) })
      const answer = () => status !== 'silent' && response.writeHead(status).end('EVENT_RECEIVED')
      if (delayMs > 0) setTimeout(answer, delayMs)
      else answer()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`,
    posts,
    verifications,
    answerWith: (answer) => {
      status = answer
    },
    answerAfter: (ms) => {
      delayMs = ms
    },
    echoChallengeAs: (text, answered = 200) => {
      challengeText = text
      challengeStatus = answered
    },
    heard: (psid) => posts.flatMap(heardIn).filter(({ item }) => !psid || isAbout(item, psid)),
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function heardIn({ body, raw }: Received): Heard[] {
  return body.entry.flatMap((entry) =>
    channels.flatMap((channel) => ((entry[channel] ?? []) as Item[]).map((item) => ({ channel, item, raw }))),
  )
}

function isAbout({ sender, recipient }: Item, psid: string): boolean {
  return [sender, recipient].some((party) => (party as { id?: string } | undefined)?.id === psid)
}
