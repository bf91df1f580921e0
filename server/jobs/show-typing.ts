import { getOwnThread } from '#lib/conversations/get-thread.ts'
import type { Jobs } from '#lib/jobs/jobs.ts'
import { log } from '#lib/log.ts'
import { typingOn } from '#lib/messenger/sender-actions.ts'
import { callAsPage } from '#lib/pages/call-as-page.ts'

/** Only while the thread is ours. A courtesy: it neither delays an answer nor matters when it fails. */
export async function showTyping({ conversationId }: Jobs['show-typing']): Promise<void> {
  const thread = await getOwnThread(conversationId)
  if (!thread) return
  const { pageId, appId, psid } = thread
  const shown = await callAsPage(pageId, { appId }, (credentials) => typingOn(credentials, psid))
  if (!shown.isOk) log.debug({ conversationId, failure: shown.failure.code }, 'typing could not be shown')
}
