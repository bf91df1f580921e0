import type { Phone, Records, Screen, StoredConversation } from '../records/record.ts'
import type { Violation } from './violation.ts'

/** Promise 3: no second event, bubble, answer or send. Pure. */
export function findDuplicated(records: Records): Violation[] {
  const stored = new Map(records.conversations.map((conversation) => [conversation.psid, conversation]))
  return [
    ...records.phones.flatMap((phone) => saidTwice(phone, stored.get(phone.psid))),
    ...records.conversations.flatMap(keptTwice),
    ...records.phones.flatMap((phone) => shownBeside(phone, stored.get(phone.psid))),
    ...records.screens.flatMap((screen) => drawnTwice(screen, records.conversations)),
  ]
}

const twice = (psid: string, conversationId: string | null, what: string): Violation => ({
  breach: 'duplicated',
  psid,
  conversationId,
  what,
})

const groups = <Item>(items: Item[], key: (item: Item) => string | null): [string, Item[]][] =>
  [...Map.groupBy(items, key)].flatMap(([name, group]) => (name !== null && group.length > 1 ? [[name, group]] : []))

/** Two sends of one message: the customer reads it twice. */
const saidTwice = ({ psid, messages }: Phone, conversation: StoredConversation | undefined): Violation[] =>
  groups(messages, ({ metadata, role }) => (role === 'bot' || role === 'desk' ? metadata : null)).map(([id, group]) =>
    twice(
      psid,
      conversation?.id ?? null,
      `sent ${group.length} times as ${group.map(({ mid, at }) => `${mid} at ${at}`).join(', ')}: ${id} "${group[0]?.text}"`,
    ),
  )

/** Two rows of one message, or two stored events of one event. */
const keptTwice = ({ psid, id, messages, keptTwice: events }: StoredConversation): Violation[] => [
  ...groups(messages, ({ mid }) => mid).map(([mid, group]) =>
    twice(psid, id, `the desk has ${mid} ${group.length} times`),
  ),
  ...groups(messages, ({ clientId }) => clientId).map(([clientId, group]) =>
    twice(psid, id, `the desk has the reply ${clientId} ${group.length} times`),
  ),
  ...events.map(({ mid, appId, times }) =>
    twice(psid, id, `the door kept the event of ${mid} ${times} times for the app ${appId}`),
  ),
]

/** The message itself and, beside it, the same message as somebody else's: an echo that was not recognised. */
function shownBeside({ psid, messages }: Phone, conversation: StoredConversation | undefined): Violation[] {
  return messages.flatMap(({ mid, metadata, text }) => {
    if (metadata === null) return []
    const own = conversation?.messages.find((message) => message.clientId === metadata || message.id === metadata)
    const other = conversation?.messages.find((message) => message.mid === mid)
    if (!own || !other || own.id === other.id) return []
    const what = `the desk shows one message twice: ${own.id} (${own.status}) and its echo ${other.id} by ${other.author}, ${mid} "${text}"`
    return [twice(psid, conversation?.id ?? null, what)]
  })
}

function drawnTwice({ name, timelines, lists }: Screen, conversations: StoredConversation[]): Violation[] {
  const psidOf = (id: string) => conversations.find((conversation) => conversation.id === id)?.psid ?? '?'
  return [
    ...timelines.flatMap(({ conversationId, items }) =>
      [...groups(items, ({ type, id }) => `${type} ${id}`), ...groups(items, ({ mid }) => mid)].map(([what, group]) =>
        twice(psidOf(conversationId), conversationId, `${name}'s screen shows ${what} ${group.length} times`),
      ),
    ),
    ...lists.flatMap(({ view, rows }) =>
      groups(rows, ({ id }) => id).map(([id, group]) =>
        twice(psidOf(id), id, `${name}'s list "${view}" has it ${group.length} times`),
      ),
    ),
  ]
}
