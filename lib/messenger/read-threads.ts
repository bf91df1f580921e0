import type { FoundMessage, FoundThread } from '#lib/incoming-event.ts'
import type { Outcome } from '#lib/outgoing-message.ts'
import { messageFields, readFound, timeOf } from './found-message.ts'
import { type Credentials, callGraph } from './graph.ts'
import { asId, asList, asObject, asText, type JsonObject } from './json.ts'

/** Of a conversation Messenger tells the details of these only. */
const mostDetailed = 20
const threadsAtOnce = 25
const olderAtOnce = 100

type Page<Item> = { items: Item[]; next: string | null }

/**
 * The Page's conversations, the one spoken in last first, each with its newest messages (Conversations API): all that can be
 * known of what no webhook told. `place` is where an earlier call ended.
 */
export async function readThreads(credentials: Credentials, place: string | null): Promise<Outcome<Page<FoundThread>>> {
  const { pageId } = credentials
  const fields = `updated_time,participants,messages.limit(${mostDetailed}){${messageFields}}`
  const query = { platform: 'messenger', fields, limit: String(threadsAtOnce), ...(place && { after: place }) }
  const outcome = await callGraph(credentials, { method: 'GET', path: `${pageId}/conversations`, query })
  if (!outcome.isOk) return outcome
  const items = asList(outcome.value.data).flatMap((value) => readThread(asObject(value), pageId))
  return { isOk: true, value: { items, next: nextOf(outcome.value) } }
}

/** The ones before them. Only their ids and times: that there was something. */
export async function readOlder(
  credentials: Credentials,
  { threadId, place }: { threadId: string; place: string },
): Promise<Outcome<Page<FoundMessage>>> {
  const query = { fields: 'id,created_time', limit: String(olderAtOnce), after: place }
  const outcome = await callGraph(credentials, { method: 'GET', path: `${threadId}/messages`, query })
  if (!outcome.isOk) return outcome
  const items = asList(outcome.value.data).flatMap((value) => readFound(value, credentials.pageId))
  return { isOk: true, value: { items, next: nextOf(outcome.value) } }
}

function readThread(thread: JsonObject | null, pageId: string): FoundThread[] {
  const id = asId(thread?.id)
  const updatedAt = timeOf(thread?.updated_time)
  const people = asList(asObject(thread?.participants)?.data).map((person) => asId(asObject(person)?.id))
  const psid = people.find((each) => each !== null && each !== pageId)
  if (!id || !updatedAt || !psid) return []
  const told = asObject(thread?.messages) ?? {}
  const messages = asList(told.data).flatMap((message) => readFound(message, pageId))
  return [{ id, psid, updatedAt, messages, older: nextOf(told) }]
}

/** A cursor is also told on the last page: only a link to the next says that there is one. The link itself holds a token. */
function nextOf(answer: JsonObject): string | null {
  const paging = asObject(answer.paging)
  return asText(paging?.next) ? asText(asObject(paging?.cursors)?.after) : null
}
