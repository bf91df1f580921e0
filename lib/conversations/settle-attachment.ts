import { db } from '#lib/db.ts'
import { inConversation, show } from '#lib/handover/open-conversation.ts'
import type { FetchedAttachment } from '#lib/media/fetch-attachment.ts'

export type PendingAttachment = { id: string; url: string; name: string | null; sentAt: Date }

/** A file that Messenger has and we do not yet; null when there is nothing (more) to fetch. */
export async function getPendingAttachment(id: string): Promise<PendingAttachment | null> {
  const row = await db().attachment.findFirst({
    where: { id, state: 'pending' },
    select: { url: true, name: true, message: { select: { at: true } } },
  })
  return row?.url ? { id, url: row.url, name: row.name, sentAt: row.message.at } : null
}

/** Says what came of fetching it, on every screen that shows its message. Said twice, it is said once. */
export async function settleAttachment(id: string, fetched: FetchedAttachment): Promise<void> {
  const { message } = await db().attachment.findUniqueOrThrow({ where: { id }, select: { message: true } })
  await inConversation(message.conversationId, async (open) => {
    const { count } = await open.tx.attachment.updateMany({ where: { id, state: 'pending' }, data: fetched })
    if (count === 0) return
    await open.tx.message.update({ where: { id: message.id }, data: { version: { increment: 1 } } })
    show(open, { type: 'message', id: message.id })
  })
}
