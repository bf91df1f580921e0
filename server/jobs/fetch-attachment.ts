import type { JobHelpers } from 'graphile-worker'
import { getPendingAttachment, settleAttachment } from '#lib/conversations/settle-attachment.ts'
import type { Jobs } from '#lib/jobs/jobs.ts'
import { fetchAttachment as fetchFile } from '#lib/media/fetch-attachment.ts'

/** About twenty minutes of backoff; Messenger's links live longer. */
const mostAttempts = 8

export async function fetchAttachment(
  { attachmentId }: Jobs['fetch-attachment'],
  { job }: { job: Pick<JobHelpers['job'], 'attempts'> },
): Promise<void> {
  const pending = await getPendingAttachment(attachmentId)
  if (!pending) return
  const fetched = await fetchFile(pending)
  const isForNow = fetched.state === 'failed' && fetched.failure === 'unreachable'
  if (isForNow && job.attempts < mostAttempts) throw new Error(`attachment ${attachmentId} cannot be reached now`)
  await settleAttachment(attachmentId, fetched)
}
