import type { Phone, PhoneMessage, Records, StoredConversation, StoredMessage } from '../records/record.ts'
import type { Violation } from './violation.ts'

/**
 * Promise 1, between our own: who spoke held the conversation at the moment of sending, and nothing of an earlier holder reaches the phone
 * after something of a later one. Pure.
 */
export function findTwoAnswerers({ phones, conversations }: Records): Violation[] {
  const stored = new Map(conversations.map((conversation) => [conversation.psid, conversation]))
  return phones.flatMap((phone) => {
    const conversation = stored.get(phone.psid)
    return conversation ? [...withoutHolding(phone, conversation), ...outOfTurn(phone, conversation)] : []
  })
}

type Spoken = { said: PhoneMessage; message: StoredMessage; send: StoredConversation['sends'][number] }

/** What our own parties said on this phone, with who held it when it was last handed to Messenger. */
function spokenBy({ messages }: Phone, { messages: kept, sends }: StoredConversation): Spoken[] {
  return messages.flatMap((said) => {
    const message = kept.find(({ mid }) => mid === said.mid)
    const send = message && sends.findLast(({ messageId }) => messageId === message.id)
    return message && send && !message.isNotice ? [{ said, message, send }] : []
  })
}

function withoutHolding(phone: Phone, conversation: StoredConversation): Violation[] {
  return spokenBy(phone, conversation).flatMap(({ said, message, send }) => {
    const isHolders =
      message.author === 'bot'
        ? send.holder === 'bot'
        : send.holder === 'agent' && send.agentId === message.authorAgentId
    if (isHolders) return []
    const holder = send.agentId ? `the agent ${send.agentId}` : send.holder
    return [
      broken(
        phone,
        conversation,
        `${message.author} ${message.authorAgentId ?? ''} answered at ${said.at} while ${holder} held it (epoch ${send.epoch}): ${said.mid} "${said.text}"`,
      ),
    ]
  })
}

function outOfTurn(phone: Phone, conversation: StoredConversation): Violation[] {
  let latest: Spoken | undefined
  return spokenBy(phone, conversation).flatMap((spoken) => {
    const before = latest
    if (!before || spoken.send.epoch >= before.send.epoch) latest = spoken
    if (!before || spoken.send.epoch >= before.send.epoch) return []
    const what = `${spoken.message.author} of epoch ${spoken.send.epoch} was heard at ${spoken.said.at} after ${before.message.author} of epoch ${before.send.epoch} at ${before.said.at}: ${spoken.said.mid} "${spoken.said.text}"`
    return [broken(phone, conversation, what)]
  })
}

const broken = ({ psid }: Phone, { id }: StoredConversation, what: string): Violation => ({
  breach: 'answered by two',
  psid,
  conversationId: id,
  what,
})
