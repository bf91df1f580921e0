import { now } from '#lib/clock.ts'
import { getPendingAttachment, settleAttachment } from '#lib/conversations/settle-attachment.ts'
import type { Jobs } from '#lib/jobs/jobs.ts'
import { fetchAttachment as fetchFile } from '#lib/media/fetch-attachment.ts'

/** Messenger's links live longer, but nobody should watch a file that keeps loading. */
const patienceMs = 30 * 60 * 1000

export async function fetchAttachment({ attachmentId }: Jobs['fetch-attachment']): Promise<void> {
  const pending = await getPendingAttachment(attachmentId)
  if (!pending) return
  const fetched = await fetchFile(pending)
  const isForNow = fetched.state === 'failed' && fetched.failure === 'unreachable'
  const age = now().getTime() - pending.sentAt.getTime()
  if (isForNow && age < patienceMs) throw new Error(`attachment ${attachmentId} cannot be reached now`)
  await settleAttachment(attachmentId, fetched)
}
