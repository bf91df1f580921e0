import { cardPicture } from '#lib/message-parts.ts'
import type { OutgoingButton, OutgoingQuickReply } from '#lib/outgoing-message.ts'
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
  /** Comes back in the echo, so that a lost answer can be found. */
  metadata: string
  /** Nothing else waited behind it when it was handed over; what comes later has a job of its own. */
  isLast: boolean
  body:
    | { kind: 'text'; text: string; quickReplies: OutgoingQuickReply[]; buttons: OutgoingButton[] }
    | { kind: 'picture-url'; url: string; quickReplies: OutgoingQuickReply[] }
    | { kind: 'file'; storageKey: string; name: string; contentType: string }
}

export const pendingColumns = { include: { attachments: { orderBy: { position: 'asc' } } } } as const
export type Pending = Prisma.MessageGetPayload<typeof pendingColumns>

type Route = Pick<Delivery, 'conversationId' | 'pageId' | 'psid' | 'appId' | 'window' | 'isLast'>

export const deliveryOf = (message: Pending, route: Route): Delivery => ({
  messageId: message.id,
  metadata: message.clientId ?? message.id,
  ...route,
  body: bodyOf(message),
})

function bodyOf({ text, content, attachments }: Pending): Delivery['body'] {
  const file = attachments.find(({ type }) => type !== cardPicture)
  const { quickReplies = [], buttons = [] } = content as MessageContent
  const replies = quickReplies.map(({ title, payload = title }) => ({ title, payload }))
  if (file?.storageKey && file.contentType) {
    const { storageKey, contentType } = file
    return { kind: 'file', storageKey, contentType, name: file.name ?? 'file' }
  }
  if (file?.url) return { kind: 'picture-url', url: file.url, quickReplies: replies }
  return { kind: 'text', text: text ?? '', quickReplies: replies, buttons: buttons.flatMap(buttonOf) }
}

function buttonOf({ type, title, url, payload }: NonNullable<MessageContent['buttons']>[number]): OutgoingButton[] {
  if (type === 'web_url' && url) return [{ type, title, url }]
  return [{ type: 'postback', title, payload: payload ?? title }]
}
