import { type SimulatorSetup, startSimulator } from '../simulator.ts'
import { type Heard, type Receiver, startReceiver } from './receiver.ts'

export const botAppId = '1010101010101010'
export const deskAppId = '2020202020202020'
export const inboxAppId = '263902037430900'
export const otherAppId = '777000777000777'
export const routedPage = '100200300400501'
export const zeroPage = '100200300400502'

export const allFields = [
  'messages',
  'messaging_postbacks',
  'messaging_referrals',
  'messaging_handovers',
  'messaging_policy_enforcement',
  'message_deliveries',
  'message_reads',
  'message_echoes',
  'message_reactions',
  'message_edits',
  'messaging_optins',
  'messaging_feedback',
  'messaging_account_linking',
  'response_feedback',
  'standby',
  'feed',
  'inbox_labels',
]

export const botToken = 'EAA-bot-501'
export const deskToken = 'EAA-desk-501'
export const zeroBotToken = 'EAA-bot-502'
export const zeroDeskToken = 'EAA-desk-502'

export type Fields = Record<string, unknown>
export type Answer = { status: number; body: Fields }
/** The refusal of a send while somebody else owns the thread. */
export const anotherApp = { status: 400, code: 10, subcode: 2018300 }
export const success = { status: 200, body: { success: true } }

export type Harness = Awaited<ReturnType<typeof startHarness>>

/** Tests ask more often than Meta would allow; those of the limits put them back. */
const noLimits = { conversationsPerSecond: null, profilePerTenMinutes: null }

/** A simulator with two apps whose webhooks are recorded, one routed Page and one without a default app. */
export async function startHarness({
  stateFile,
  subscribed = true,
  limits = noLimits,
}: {
  stateFile?: string
  subscribed?: boolean
  limits?: SimulatorSetup['limits']
} = {}) {
  const bot = await startReceiver('bot-verify')
  const desk = await startReceiver('desk-verify')
  const setup = { ...setupFor(subscribed ? { bot: bot.url, desk: desk.url } : null), limits }
  const simulator = await startSimulator({ port: 0, setup, stateFile })
  const { url } = simulator

  const control = async (method: string, path: string, body?: unknown) =>
    read(
      await fetch(`${url}/_simulator${path}`, { method, body: body === undefined ? undefined : JSON.stringify(body) }),
    )

  const must = async <T = Fields>(method: string, path: string, body?: unknown): Promise<T> => {
    const answer = await control(method, path, body)
    if (answer.status !== 200) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`)
    return answer.body as T
  }

  const post = async (token: string, path: string, body: unknown) =>
    read(
      await fetch(`${url}${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    )

  const get = async (token: string, path: string) =>
    read(await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } }))

  const says = async (psid: string, said: unknown): Promise<string> => {
    const what = typeof said === 'string' ? { text: said } : said
    return (await must<{ mid: string }>('POST', `/customers/${psid}/messages`, what)).mid
  }

  /** A new customer who has not written yet. */
  const customer = async (extra: Record<string, unknown> = {}): Promise<string> => {
    const wanted = { name: 'Ana Éloi', locale: 'fr_FR', pageId: routedPage, ...extra }
    return (await must<{ psid: string }>('POST', '/customers', wanted)).psid
  }

  return {
    url,
    setup,
    says,
    customer,
    bot,
    desk,
    simulator,
    control,
    must,
    post,
    get,
    /** A customer who has written: on the routed Page its default app, the bot, owns the thread. */
    async openThread(pageId = routedPage): Promise<string> {
      const psid = await customer({ pageId })
      await says(psid, 'hello')
      return psid
    },
    advance: (seconds: number) => must('POST', '/clock', { advanceSeconds: seconds }),
    send: (token: string, psid: string, message: unknown, extra: Record<string, unknown> = {}) =>
      post(token, '/me/messages', { recipient: { id: psid }, messaging_type: 'RESPONSE', message, ...extra }),
    move: (token: string, edge: string, psid: string, extra: Record<string, unknown> = {}) =>
      post(token, `/me/${edge}_thread_control`, { recipient: { id: psid }, ...extra }),
    /** What an app heard about a customer, once everything under way has arrived. */
    async heard(app: Receiver, psid: string): Promise<Heard[]> {
      await must('GET', '/settled')
      return app.heard(psid)
    },
    /** The Page's admin changes how it shares its threads. */
    setPage: (pageId: string, change: Fields) => must('POST', `/pages/${pageId}`, change),
    owner: async (psid: string): Promise<string | null> =>
      (await must<{ owner: { appId: string } | null }>('GET', `/conversations/${psid}`)).owner?.appId ?? null,
    async close() {
      await simulator.close()
      await Promise.all([bot.close(), desk.close()])
    },
  }
}

/** The item of a kind an app heard last, with its channel; undefined when it heard none. */
export function lastOf(heard: Heard[], kind: string) {
  const found = heard.findLast(({ item }) => kind in item)
  return found && { channel: found.channel, body: found.item[kind] as Fields, item: found.item, raw: found.raw }
}

export type Media = { type: string; payload: { url: string } }

/** The first attachment of a message as it was heard or remembered. */
export function firstAttachment(message: { attachments?: unknown } | undefined): Media {
  const [media] = (message?.attachments ?? []) as Media[]
  if (!media) throw new Error('The message has no attachment.')
  return media
}

/** Code and subcode of a refusal: what a caller may classify by. */
export function refusalOf({ status, body }: Answer) {
  const { code, error_subcode: subcode, message } = (body.error ?? {}) as Fields
  return { status, code, subcode, message }
}

export function lastEcho(heard: Heard[]) {
  return lastOf(
    heard.filter(({ item }) => (item.message as { is_echo?: boolean } | undefined)?.is_echo),
    'message',
  )
}

/** Kinds in the order heard, as `channel:kind`. */
export function kindsOf(heard: Heard[]): string[] {
  const plain = ['sender', 'recipient', 'timestamp']
  return heard.map(({ channel, item }) => {
    const kind = Object.keys(item).find((key) => !plain.includes(key))
    const isEcho = (item.message as { is_echo?: boolean } | undefined)?.is_echo
    return `${channel}:${isEcho ? 'echo' : kind}`
  })
}

async function read(response: Response): Promise<Answer> {
  return { status: response.status, body: await response.json() }
}

function setupFor(callbacks: { bot: string; desk: string } | null): SimulatorSetup {
  const subscription = (url: string, verifyToken: string) => ({ callbackUrl: url, verifyToken, fields: allFields })
  const subscribed: Record<string, string[]> = callbacks ? { [botAppId]: allFields, [deskAppId]: allFields } : {}
  return {
    apps: [
      {
        id: botAppId,
        name: 'Relais Bot',
        secret: 'bot-secret',
        role: 'bot',
        ...(callbacks && subscription(callbacks.bot, 'bot-verify')),
      },
      {
        id: deskAppId,
        name: 'Relais Desk',
        secret: 'desk-secret',
        role: 'desk',
        humanAgent: true,
        ...(callbacks && subscription(callbacks.desk, 'desk-verify')),
      },
      { id: '3030303030303030', name: 'Strict', secret: 'strict-secret', requireProof: true },
      { id: '4040404040404040', name: 'Draft', secret: 'draft-secret', inDevelopment: true },
    ],
    pages: [
      {
        id: routedPage,
        name: 'Routed',
        regime: 'routing-default-app',
        defaultAppId: botAppId,
        takeAllowed: [deskAppId],
        tokens: {
          [botAppId]: botToken,
          [deskAppId]: deskToken,
          '3030303030303030': 'EAA-strict-501',
          '4040404040404040': 'EAA-draft-501',
        },
        subscribed,
      },
      {
        id: zeroPage,
        name: 'Without default app',
        regime: 'routing-zero-config',
        defaultAppId: null,
        takeAllowed: [],
        tokens: { [botAppId]: zeroBotToken, [deskAppId]: zeroDeskToken },
        subscribed,
      },
    ],
  }
}
