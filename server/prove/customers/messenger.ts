import { botApp, deskApp, page } from '#server/desk-under-test/environment.ts'
import type { Phone } from '../records/record.ts'

export type Messenger = ReturnType<typeof createMessenger>

/** The Messenger of the proof, through its control surface (docs/simulator.md): everybody but our two apps. */
export function createMessenger(simulatorUrl: string) {
  const call = async (method: string, path: string, body?: object) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${simulatorUrl}/_simulator/${path}`, {
      method,
      headers,
      body: body && JSON.stringify(body),
    })
    return { isOk: answer.ok, status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }
  const must = async (method: string, path: string, body?: object) => {
    const { isOk, body: answer } = await call(method, path, body)
    if (!isOk) throw new Error(`The simulator refused ${method} ${path}: ${JSON.stringify(answer)}`)
    return answer
  }
  return {
    meet: async (name: string, locale: string) => (await must('POST', 'customers', { name, locale })).psid as string,
    say: async (psid: string, what: object) => (await must('POST', `customers/${psid}/messages`, what)).mid as string,
    react: (psid: string, mid: string) => must('POST', `customers/${psid}/reactions`, { mid }),
    read: (psid: string) => must('POST', `customers/${psid}/read`),
    phone: async (psid: string) => phoneOf(await must('GET', `conversations/${psid}`)),
    /** A person in Business Suite, who is never refused. */
    replyInInbox: async (psid: string, text: string) =>
      (await must('POST', `page-inbox/${psid}/messages`, { text })).mid as string,
    /** Somebody else's tool: held to the rules, so it may be told no. */
    otherApp: (psid: string, does: 'take' | 'release' | 'pass' | 'messages', body: object = {}) =>
      call('POST', `other-app/${psid}/${does}`, body),
    strike: (plan: object) => must('POST', 'faults/plan', plan),
    fault: (asked: object) => must('POST', 'faults', asked),
    /** By kind, what really happened. */
    happened: async () => (await must('GET', 'faults')).happened as Record<string, number>,
    /** Whether the Page sends its webhooks to both our apps. */
    isSubscribed: async () => isSubscribed(await must('GET', 'setup')),
    endFaults: () => must('DELETE', 'faults'),
    advanceClock: (seconds: number) => must('POST', 'clock', { advanceSeconds: seconds }),
    isSettled: async () => (await call('GET', 'settled?timeoutMs=3000')).isOk,
  }
}

function isSubscribed(setup: Record<string, unknown>): boolean {
  const { pages } = setup as { pages: { id: string; subscribed: Record<string, string[]> }[] }
  const { subscribed = {} } = pages.find(({ id }) => id === page.id) ?? {}
  return Object.values(apps).every((appId) => (subscribed[appId] ?? []).includes('messages'))
}

function phoneOf(answer: Record<string, unknown>): Phone {
  const { psid, owner, messages } = answer as {
    psid: string
    owner: { appId: string } | null
    messages: Phone['messages']
  }
  return { psid, owner: owner?.appId ?? null, messages }
}

export const apps = { bot: botApp.id, desk: deskApp.id }
export const pageId = page.id
