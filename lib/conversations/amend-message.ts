import { changeTalk, type OpenConversation, show } from '#lib/handover/open-conversation.ts'
import type { IncomingEvent } from '#lib/incoming-event.ts'
import type { Message, Prisma } from '#prisma/generated/client.ts'
import type { EventOutcome } from './event-outcome.ts'
import { openWindow, seekAnswer } from './heed-customer.ts'
import { insertMessage } from './insert-message.ts'
import { previewOf } from './preview.ts'
import type { MessageContent } from './timeline.ts'

type Fact<Kind extends IncomingEvent['kind']> = Extract<IncomingEvent, { kind: Kind }>

/** Edits, reactions and unsending change a message that was said; they are no messages of their own (D16). */
export async function receiveEdit(
  open: OpenConversation,
  { mid, text, edits, at }: Fact<'edit'>,
): Promise<EventOutcome> {
  const message = await find(open, mid)
  if (!message) return 'unknown'
  const before = contentOf(message)
  const known = before.edits ?? []
  if (known.length >= edits) return 'duplicate'
  const content = { ...before, edits: [...known, { text: message.text ?? '', at: at.toISOString() }] }
  await amend(open, message, { text, content })
  if (open.row.lastMessageAt?.getTime() === message.at.getTime())
    changeTalk(open, { lastMessagePreview: previewOf({ text }) })
  return 'processed'
}

export async function receiveReaction(open: OpenConversation, fact: Fact<'reaction'>): Promise<EventOutcome> {
  if (!fact.isRemoved) await openWindow(open, fact.at)
  const message = await find(open, fact.mid)
  if (!message) return 'unknown'
  const content = contentOf(message)
  const others = (content.reactions ?? []).filter(({ by }) => by !== 'customer')
  const own = { emoji: fact.emoji, reaction: fact.reaction, by: 'customer' as const }
  await amend(open, message, { content: { ...content, reactions: fact.isRemoved ? others : [...others, own] } })
  return 'processed'
}

/** The words go, for everybody; that something was said stays. One that is not here yet is kept from being shown later. */
export async function unsend(open: OpenConversation, { mid, at, channel }: Fact<'message'>): Promise<EventOutcome> {
  const content = { isUnsent: true }
  const blank = { mid, at, channel, content, author: 'customer', kind: 'text', text: null, status: 'received' } as const
  const message = await find(open, mid)
  if (!message) return (await insertMessage(open, blank)) ? 'processed' : 'duplicate'
  if (contentOf(message).isUnsent) return 'duplicate'
  await open.tx.attachment.deleteMany({ where: { messageId: message.id } })
  await amend(open, message, { text: null, content })
  if (open.row.lastMessageAt?.getTime() === message.at.getTime()) changeTalk(open, { lastMessagePreview: '' })
  return 'processed'
}

/** The copy with the payload completes the one without, and may be the one that asks for a person. */
export async function completeTap(
  open: OpenConversation,
  { mid, payload }: { mid: string; payload: string | null },
): Promise<EventOutcome> {
  if (payload === null) return 'duplicate'
  const message = await find(open, mid)
  if (!message) return 'duplicate'
  const content = contentOf(message)
  if (content.isUnsent || content.tapped?.payload) return 'duplicate'
  await amend(open, message, { content: { ...content, tapped: { title: message.text, payload } } })
  await seekAnswer(open, { messageId: message.id, title: message.text, payload })
  return 'processed'
}

const find = ({ tx, row }: OpenConversation, mid: string): Promise<Message | null> =>
  tx.message.findFirst({ where: { pageId: row.pageId, mid, conversationId: row.id } })

const contentOf = ({ content }: Message) => content as MessageContent

type Amendment = { text?: string | null; content: MessageContent }

async function amend(open: OpenConversation, { id }: Message, { text, content }: Amendment) {
  const data = { text, content: content as Prisma.InputJsonObject, version: { increment: 1 } }
  await open.tx.message.update({ where: { id }, data, select: { id: true } })
  show(open, { type: 'message', id })
}
