import { type Card, cardPicture } from '#lib/message-parts.ts'
import type { OutgoingButton, OutgoingCard, OutgoingQuickReply } from '#lib/outgoing-message.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { MessageContent } from './timeline.ts'

/** One message on its way to Messenger: everything the call needs, read under the lock that allowed it. */
export type Delivery = {
  messageId: string
  conversationId: string
  pageId: string
  psid: string
  /** The app that says it. */
  appId: string
  window: 'standard' | 'human-agent'
  /** Who typed it; null for the bot and the desk's own notices. */
  agentId: string | null
  /** Comes back in the echo, so that a lost answer can be found. */
  metadata: string
  /** Messenger's id of the message that it answers. */
  replyToMid?: string
  /** Gets the thread in the same call, once this is said; `calledAt` is when that was decided. */
  pass?: { to: string; calledAt: Date }
  /** Nothing else waited behind it when it was handed over; what comes later has a job of its own. */
  isLast: boolean
  body:
    | { kind: 'text'; text: string; quickReplies: OutgoingQuickReply[]; buttons: OutgoingButton[] }
    | { kind: 'picture-url'; url: string; quickReplies: OutgoingQuickReply[] }
    | { kind: 'file'; storageKey: string; name: string; contentType: string }
    | { kind: 'cards'; cards: OutgoingCard[] }
}

export const pendingColumns = { include: { attachments: { orderBy: { position: 'asc' } } } } as const
export type Pending = Prisma.MessageGetPayload<typeof pendingColumns>

type Route = Pick<Delivery, 'conversationId' | 'pageId' | 'psid' | 'appId' | 'window' | 'pass' | 'isLast'>

export const deliveryOf = (message: Pending, route: Route): Delivery => ({
  messageId: message.id,
  agentId: message.authorAgentId,
  metadata: message.clientId ?? message.id,
  ...route,
  ...answered(message),
  body: bodyOf(message),
})

function answered({ content }: Pending): Pick<Delivery, 'replyToMid'> {
  const { replyToMid } = content as MessageContent
  return replyToMid ? { replyToMid } : {}
}

function bodyOf({ text, content, attachments }: Pending): Delivery['body'] {
  const file = attachments.find(({ type }) => type !== cardPicture)
  const { quickReplies = [], buttons = [], template } = content as MessageContent
  if (template?.elements?.length) return { kind: 'cards', cards: template.elements.map(cardOf) }
  const replies = quickReplies.map(({ title, payload = title }) => ({ title, payload }))
  if (file?.storageKey && file.contentType) {
    const { storageKey, contentType } = file
    return { kind: 'file', storageKey, contentType, name: file.name ?? 'file' }
  }
  if (file?.url) return { kind: 'picture-url', url: file.url, quickReplies: replies }
  return { kind: 'text', text: text ?? '', quickReplies: replies, buttons: buttons.flatMap(buttonOf) }
}

function cardOf({ title = '', subtitle, imageUrl, url, buttons = [] }: Card): OutgoingCard {
  return { title, subtitle, imageUrl, url, buttons: buttons.flatMap(buttonOf) }
}

function buttonOf({ type, title, url, payload }: NonNullable<MessageContent['buttons']>[number]): OutgoingButton[] {
  if (type === 'web_url' && url) return [{ type, title, url }]
  return [{ type: 'postback', title, payload: payload ?? title }]
}
