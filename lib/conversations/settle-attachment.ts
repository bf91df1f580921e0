import { db } from '#lib/db.ts'
import { inConversation, show } from '#lib/handover/open-conversation.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
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
  const row = await db().attachment.findUnique({ where: { id }, select: { message: true } })
  if (!row) return forget(db(), fetched)
  const { message } = row
  await inConversation(message.conversationId, async (open) => {
    const { count } = await open.tx.attachment.updateMany({ where: { id, state: 'pending' }, data: fetched })
    if (count === 0 && !(await open.tx.attachment.findUnique({ where: { id } }))) await forget(open.tx, fetched)
    if (count === 0) return
    await open.tx.message.update({ where: { id: message.id }, data: { version: { increment: 1 } } })
    show(open, { type: 'message', id: message.id })
  })
}

/** It was unsent while it was fetched: our copy goes with it. */
async function forget(tx: Parameters<typeof enqueue>[0], fetched: FetchedAttachment) {
  if (fetched.state === 'stored') await enqueue(tx, 'remove-file', { storageKey: fetched.storageKey })
}
