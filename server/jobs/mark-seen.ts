import { getOwnThread } from '#lib/conversations/get-thread.ts'
import type { Jobs } from '#lib/jobs/jobs.ts'
import { markSeen as showSeen } from '#lib/messenger/sender-actions.ts'
import { callAsPage } from '#lib/pages/call-as-page.ts'

/** Only while the thread is ours; a tick that Messenger refuses is not worth more than a line in the log of jobs. */
export async function markSeen({ conversationId }: Jobs['mark-seen']): Promise<void> {
  const thread = await getOwnThread(conversationId)
  if (!thread) return
  const { pageId, appId, psid } = thread
  const outcome = await callAsPage(pageId, { appId }, (credentials) => showSeen(credentials, psid))
  if (!outcome.isOk && outcome.failure.handling === 'retry')
    throw new Error(`not marked as seen: ${outcome.failure.code}`)
}
