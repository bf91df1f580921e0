import { changeTalk, type OpenConversation, show } from '#lib/handover/open-conversation.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import type { Message, Prisma } from '#prisma/generated/client.ts'
import { withCardPictures } from './card-pictures.ts'
import { type Draft, insertAttachments, showAsLast } from './insert-message.ts'
import { keepOrder } from './keep-order.ts'
import type { MessageContent } from './timeline.ts'

/**
 * Part. The webhook of a message that was looked for and found meanwhile: it knows more (who said it, what was tapped, to the
 * millisecond when), so the message becomes what it would have been. True when there was one (D21).
 */
export async function completeFound(open: OpenConversation, draft: Draft & { mid: string }): Promise<boolean> {
  const { tx, row } = open
  if (row.foundAt === null) return false
  const where = { pageId: row.pageId, mid: draft.mid, conversationId: row.id, gapId: { not: null } }
  const found = await tx.message.findFirst({ where })
  if (!found) return false
  const { attachments: given = [], content: said = {}, ...columns } = draft
  const { content, attachments } = withCardPictures(said, given)
  const since = amendmentsOf(found)
  const words = since.isUnsent || since.edits ? { text: found.text } : {}
  const whole = { ...(since.isUnsent ? {} : content), ...since } as Prisma.InputJsonObject
  const data = { ...columns, ...words, content: whole, gapId: null, version: { increment: 1 } }
  await tx.message.update({ where: { id: found.id }, data, select: { id: true } })
  if (!since.isUnsent) await replaceFiles(open, found.id, attachments)
  if (isLast(open, found)) {
    changeTalk(open, { lastMessageAt: null })
    showAsLast(open, draft)
  }
  show(open, { type: 'message', id: found.id })
  await keepOrder(open, { arrival: found.arrival, at: draft.at })
  return true
}

/** What happened to it since it was said stays. */
function amendmentsOf({ content }: Message): MessageContent {
  const { reactions, reactedAt, edits, isUnsent, unsent } = content as MessageContent
  const known = Object.entries({ reactions, reactedAt, edits, isUnsent, unsent })
  return Object.fromEntries(known.filter(([, value]) => value !== undefined))
}

const isLast = ({ row }: OpenConversation, { at }: Message) => row.lastMessageAt?.getTime() === at.getTime()

async function replaceFiles(open: OpenConversation, messageId: string, attachments: Draft['attachments'] = []) {
  const { tx } = open
  const files = await tx.attachment.findMany({ where: { messageId }, select: { storageKey: true } })
  await tx.attachment.deleteMany({ where: { messageId } })
  for (const { storageKey } of files) if (storageKey) await enqueue(tx, 'remove-file', { storageKey })
  if (attachments.length > 0) await insertAttachments(open, messageId, attachments)
}
