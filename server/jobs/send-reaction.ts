import { nextReaction, recordReaction } from '#lib/conversations/wanted-reaction.ts'
import type { Jobs } from '#lib/jobs/jobs.ts'
import { react } from '#lib/messenger/sender-actions.ts'
import { callAsPage } from '#lib/pages/call-as-page.ts'

type Run = { job: { attempts: number } }

export async function sendReaction({ messageId }: Jobs['send-reaction'], { job }: Run): Promise<void> {
  const wanted = await nextReaction(messageId)
  if (!wanted) return
  const { pageId, appId, psid } = wanted
  const outcome = await callAsPage(pageId, { appId }, (credentials) => react(credentials, psid, wanted))
  if (!(await recordReaction(wanted, outcome, job.attempts))) throw new Error(`reaction not taken now: ${messageId}`)
}
