import type { Phone, Records, StoredConversation } from '../records/record.ts'
import type { Violation } from './violation.ts'

/** Promises 4 and 5, once everything is quiet: nothing waits for ever, and what the desk believes of control is so. Pure. */
export function findStuck({ phones, conversations, apps }: Records): Violation[] {
  const phoneOf = new Map(phones.map((phone) => [phone.psid, phone]))
  return conversations.flatMap((conversation) => {
    const phone = phoneOf.get(conversation.psid)
    const found = [
      ...unsent(conversation),
      ...unsettled(conversation),
      ...(phone ? [...unanswered(phone, conversation), ...mistaken(phone, conversation, apps)] : []),
    ]
    return found.map(
      (what) => ({ breach: 'stuck', psid: conversation.psid, conversationId: conversation.id, what }) as const,
    )
  })
}

const underWay = ['queued', 'sending', 'ambiguous']

const unsent = ({ messages }: StoredConversation) =>
  messages
    .filter(({ status }) => underWay.includes(status))
    .map(({ id, author, status, at, text }) => `${author}'s message ${id} of ${at} is still ${status}: "${text}"`)

const unsettled = ({ settlement, holder }: StoredConversation) =>
  settlement === 'settling' ? [`held by ${holder}, and control is still being settled`] : []

/** The bot or nobody holds it, and the customer's last words were met by nothing at all. */
function unanswered(phone: Phone, { holder, messages: kept, handovers }: StoredConversation): string[] {
  if (holder !== 'bot' && holder !== 'nobody') return []
  const messages = phone.messages.filter(({ isWithinAd }) => !isWithinAd)
  const last = messages.findLastIndex(({ role }) => role === 'customer')
  const asked = messages[last]
  if (!asked || last < messages.length - 1) return []
  const message = kept.find(({ mid }) => mid === asked.mid)
  const isCard = message !== undefined && message.text === null
  const isResolvedSince = holder === 'nobody' && (handovers.at(-1)?.at ?? '') >= asked.at
  return isCard || isResolvedSince
    ? []
    : [`held by ${holder}, and nobody answers what was said at ${asked.at}: ${asked.mid} "${asked.text}"`]
}

/** `held` opens a composer: it has to be true. */
function mistaken({ owner }: Phone, conversation: StoredConversation, apps: Records['apps']): string[] {
  const { holder, settlement, controlOwnerAppId } = conversation
  if (settlement !== 'held') return []
  const wanted = { waiting: apps.desk, agent: apps.desk, bot: apps.bot }[holder]
  if (wanted === undefined || owner === wanted) return []
  if (owner === null && (holder === 'bot' || apps.idleSpeaker === wanted || apps.idleSpeaker === '*')) return []
  return [
    `held by ${holder} with control "held" by ${controlOwnerAppId ?? 'nobody'}, but Messenger gives it to ${owner ?? 'nobody'}`,
  ]
}
