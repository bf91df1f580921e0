import { observe, pageId } from '#server/webhook/testing/simulated-page.ts'

/** For tests: what Messenger itself has, as only its simulator tells. */
type OnPhone = Record<string, unknown> & { mid: string; role: string; appId: string | null; text: string | null }
type Phone = {
  owner: { appId: string; role: string } | null
  persistentMenu: { title: string; payload: string }[]
  messages: OnPhone[]
}

export const phoneOf = (psid: string) => observe<Phone>(`conversations/${psid}`)
export const ownerOf = async (psid: string) => (await phoneOf(psid)).owner?.appId ?? null
/** What the customer reads of the desk's app; of a message without words, null. */
export const heardFromDesk = async (psid: string) =>
  (await phoneOf(psid)).messages.filter(({ role }) => role === 'desk').map(({ text }) => text)

type Call = {
  method: string
  path: string
  appId: string
  status: number
  body: Record<string, unknown>
  response: { id?: string }
}
/** The desk's calls, in their order. */
export const callsMade = () => observe<Call[]>('calls')
export const callsAbout = (psid: string) => observe<Call[]>(`calls?psid=${psid}`)

type Item = { pass_thread_control?: { metadata?: string } }
type Post = { body: { entry: { messaging?: Item[] }[] } }
/** What Messenger has posted to one of the desk's apps about a customer, each attempt once. */
export const webhooksTo = (appId: string, psid: string) => observe<Post[]>(`webhooks?psid=${psid}&appId=${appId}`)

/** By app, what it is subscribed to on the Page. */
export async function subscriptions(): Promise<Record<string, string[]>> {
  const { pages } = await observe<{ pages: { id: string; subscribed: Record<string, string[]> }[] }>('setup')
  return pages.find(({ id }) => id === pageId)?.subscribed ?? {}
}
