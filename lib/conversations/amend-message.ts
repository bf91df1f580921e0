import { changeTalk, type OpenConversation, show } from '#lib/handover/open-conversation.ts'
import type { IncomingEvent } from '#lib/incoming-event.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
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
  // An earlier edit that comes late is no news: what stands there is newer.
  const latest = known.at(-1)?.number ?? known.length
  if (before.isUnsent || latest >= edits) return 'duplicate'
  const replaced = { text: message.text ?? '', at: at.toISOString(), number: edits }
  const content = { ...before, edits: [...known, replaced] }
  await amend(open, message, { text, content })
  if (open.row.lastMessageAt?.getTime() === message.at.getTime())
    changeTalk(open, { lastMessagePreview: previewOf({ text }) })
  return 'processed'
}

/** One reaction per side: a new one replaces it, and one that comes late changes nothing. */
export async function receiveReaction(open: OpenConversation, fact: Fact<'reaction'>): Promise<EventOutcome> {
  const by = fact.isFromPage ? 'page' : 'customer'
  if (!fact.isRemoved && by === 'customer') await openWindow(open, fact.at)
  const message = await find(open, fact.mid)
  if (!message) return 'unknown'
  const content = contentOf(message)
  const at = fact.at.toISOString()
  if ((content.reactedAt?.[by] ?? '') > at) return 'duplicate'
  const others = (content.reactions ?? []).filter((reaction) => reaction.by !== by)
  const own = { emoji: fact.emoji, reaction: fact.reaction, by } as const
  const reactions = fact.isRemoved ? others : [...others, own]
  await amend(open, message, { content: { ...content, reactions, reactedAt: { ...content.reactedAt, [by]: at } } })
  return 'processed'
}

type Unsent = Pick<Fact<'message'> | Fact<'echo'>, 'kind' | 'mid'> & Pick<IncomingEvent, 'at' | 'channel'>

/**
 * The message goes from the flow, and its files, which people unsend for good reasons, go altogether. Its words stay readable
 * for those who may have acted on them, and are found by no search. One that is not here yet is kept from being shown later.
 */
export async function unsend(open: OpenConversation, { kind, mid, at, channel }: Unsent): Promise<EventOutcome> {
  const message = await find(open, mid)
  if (!message) return kind === 'message' ? insertUnsent(open, { mid, at, channel }) : 'unknown'
  if (contentOf(message).isUnsent) return 'duplicate'
  const attachments = await takeFiles(open, message.id)
  const unsent = { text: message.text, attachments: attachments.map(({ type }) => type), at: at.toISOString() }
  await amend(open, message, { text: null, content: { isUnsent: true, unsent } })
  if (open.row.lastMessageAt?.getTime() === message.at.getTime()) changeTalk(open, { lastMessagePreview: '' })
  return 'processed'
}

async function takeFiles({ tx }: OpenConversation, messageId: string) {
  const attachments = await tx.attachment.findMany({ where: { messageId }, select: { type: true, storageKey: true } })
  await tx.attachment.deleteMany({ where: { messageId } })
  for (const { storageKey } of attachments) if (storageKey) await enqueue(tx, 'remove-file', { storageKey })
  return attachments
}

async function insertUnsent(open: OpenConversation, { mid, at, channel }: Omit<Unsent, 'kind'>): Promise<EventOutcome> {
  const content = { isUnsent: true }
  const blank = { mid, at, channel, content, author: 'customer', kind: 'text', text: null, status: 'received' } as const
  return (await insertMessage(open, blank)) ? 'processed' : 'duplicate'
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
