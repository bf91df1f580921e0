import type { Outcome, ShownMessage, ShownThread } from '#lib/outgoing-message.ts'
import { timeOf } from './found-message.ts'
import { type Credentials, callGraph } from './graph.ts'
import { asId, asList, asObject, asText, type JsonObject } from './json.ts'

/** Messenger tells the details of these only. */
const mostShown = 20

/**
 * The newest messages of the thread with a customer, newest first, as Messenger has them now (Conversations API). Our metadata is
 * not among what it tells.
 */
export async function readNewest(credentials: Credentials, psid: string): Promise<Outcome<ShownThread>> {
  const fields = `messages.limit(${mostShown}){id,created_time,from,message,attachments}`
  const query = { platform: 'messenger', user_id: psid, fields }
  const path = `${credentials.pageId}/conversations`
  const outcome = await callGraph(credentials, { method: 'GET', path, query })
  if (!outcome.isOk) return outcome
  const [thread] = asList(outcome.value.data)
  const shown = asList(asObject(asObject(thread)?.messages)?.data)
  const messages = shown.flatMap((message) => readShown(asObject(message), credentials.pageId))
  const since = shown.length < mostShown ? null : (messages.at(-1)?.at ?? null)
  return { isOk: true, value: { messages, since } }
}

function readShown(message: JsonObject | null, pageId: string): ShownMessage[] {
  const mid = asId(message?.id)
  const at = timeOf(message?.created_time)
  if (!mid || !at) return []
  const isFromPage = asId(asObject(message?.from)?.id) === pageId
  const hasAttachment = asList(asObject(message?.attachments)?.data).length > 0
  return [{ mid, at, isFromPage, text: asText(message?.message), hasAttachment }]
}
