import type {
  Phone,
  Records,
  Reply,
  Screen,
  ShownTimeline,
  StoredConversation,
  StoredMessage,
} from '../records/record.ts'
import type { Violation } from './violation.ts'

/** Promise 2: what was said is kept, what was kept is shown, and what is shown as sent was seen. Pure. */
export function findLost(records: Records): Violation[] {
  const stored = new Map(records.conversations.map((conversation) => [conversation.psid, conversation]))
  const byId = new Map(records.conversations.map((conversation) => [conversation.id, conversation]))
  return [
    ...records.phones.flatMap((phone) => notKept(phone, stored.get(phone.psid))),
    ...records.phones.flatMap((phone) => notSeen(phone, stored.get(phone.psid))),
    ...records.replies.flatMap((reply) => forgotten(reply, byId.get(reply.conversationId))),
    ...records.screens.flatMap((screen) => notShown(screen, records.conversations)),
  ]
}

const lost = (psid: string, conversationId: string | null, what: string): Violation => ({
  breach: 'lost',
  psid,
  conversationId,
  what,
})

/** On the phone, and not in the desk. */
function notKept({ psid, messages }: Phone, conversation: StoredConversation | undefined): Violation[] {
  const kept = new Set(conversation?.messages.map(({ mid }) => mid))
  return messages
    .filter(({ mid, isWithinAd }) => !isWithinAd && !kept.has(mid))
    .map(({ mid, at, role, text }) =>
      lost(
        psid,
        conversation?.id ?? null,
        `what ${role} said at ${at} is on the phone and not in the desk: ${mid} "${text}"`,
      ),
    )
}

const isSent = ({ status }: StoredMessage) => status === 'sent' || status === 'delivered' || status === 'read'

/** Sent, says the desk, and the phone never had it. */
function notSeen({ psid, messages }: Phone, conversation: StoredConversation | undefined): Violation[] {
  const seen = new Set(messages.map(({ mid }) => mid))
  return (conversation?.messages ?? [])
    .filter((message) => isSent(message) && (message.mid === null || !seen.has(message.mid)))
    .map(({ id, at, mid, author, text }) =>
      lost(
        psid,
        conversation?.id ?? null,
        `the desk says ${author}'s message ${id} of ${at} was sent as ${mid}, the phone has none: "${text}"`,
      ),
    )
}

/** The desk took it from an agent and does not have it. */
function forgotten({ name, clientId, text, at, conversationId }: Reply, conversation: StoredConversation | undefined) {
  const isThere = conversation?.messages.some((message) => message.clientId === clientId)
  return isThere
    ? []
    : [
        lost(
          conversation?.psid ?? '?',
          conversationId,
          `${name}'s reply of ${at} was taken by the desk and is not there: "${text}"`,
        ),
      ]
}

/** In the desk, and not on a screen that shows this part of the conversation; or an older version of it. */
function notShown({ name, timelines, lists, connection }: Screen, conversations: StoredConversation[]): Violation[] {
  const byId = new Map(conversations.map((conversation) => [conversation.id, conversation]))
  const offline =
    connection === 'live' ? [] : [lost('-', null, `${name}'s screen is ${connection} though everything runs`)]
  return [
    ...offline,
    ...timelines.flatMap((timeline) => missing(name, timeline, byId.get(timeline.conversationId))),
    ...lists.flatMap((list) => outdated(name, list, byId)),
  ]
}

function missing(
  name: string,
  { items, hasOlder, version, isLive }: ShownTimeline,
  conversation: StoredConversation | undefined,
): Violation[] {
  if (!conversation) return []
  const shown = new Map(items.map((item) => [item.id, item]))
  const oldest = items[0]?.at ?? ''
  const expected = hasOlder ? conversation.messages.filter(({ at }) => at > oldest) : conversation.messages
  const where = `${name}'s ${isLive ? 'screen' : 'newly opened pane'}, read at version ${version} of ${conversation.version},`
  return expected.flatMap(({ id, at, status, text }) => {
    const item = shown.get(id)
    const isSame =
      item?.status === status || (status === 'sent' && (item?.status === 'delivered' || item?.status === 'read'))
    if (isSame) return []
    const what = item
      ? `${where} shows ${id} as ${item.status}, the desk has it as ${status}`
      : `${where} does not show message ${id} of ${at}: "${text}"`
    return [lost(conversation.psid, conversation.id, what)]
  })
}

type List = Screen['lists'][number]

function outdated(name: string, { view, rows }: List, byId: Map<string, StoredConversation>): Violation[] {
  return rows.flatMap(({ id, version }) => {
    const conversation = byId.get(id)
    if (!conversation || conversation.version === version) return []
    const what = `${name}'s list "${view}" shows version ${version}, the desk has ${conversation.version}`
    return [lost(conversation.psid, id, what)]
  })
}
