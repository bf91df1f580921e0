import { answerMessage, giveUp } from '#lib/bot/answer-message.ts'
import { currentUnderstanding } from '#lib/bot/current-understanding.ts'
import { getOwnThread } from '#lib/conversations/get-thread.ts'
import type { Jobs } from '#lib/jobs/jobs.ts'
import { log } from '#lib/log.ts'
import { typingOn } from '#lib/messenger/sender-actions.ts'
import { callAsPage } from '#lib/pages/call-as-page.ts'

const patienceMs = 5_000
const mostAttempts = 2

/** Shows "typing…" while it thinks; a bot that fails twice, or takes too long, hands over by itself (promise 4). */
export async function answerWithBot(message: Jobs['answer-with-bot'], { job }: { job: { attempts: number } }) {
  showTyping(message.conversationId).catch((error) => log.warn({ ...message, error: String(error) }, 'typing failed'))
  try {
    await answerMessage(message, await currentUnderstanding(), AbortSignal.timeout(patienceMs))
  } catch (error) {
    if (job.attempts < mostAttempts) throw error
    log.error({ ...message, error: String(error) }, 'the bot failed and hands over')
    await giveUp(message, error)
  }
}

/** A courtesy: it neither delays the answer nor matters when it fails. */
async function showTyping(conversationId: string) {
  const thread = await getOwnThread(conversationId)
  if (!thread) return
  const { pageId, appId, psid } = thread
  const shown = await callAsPage(pageId, { appId }, (credentials) => typingOn(credentials, psid))
  if (!shown.isOk) log.debug({ conversationId, failure: shown.failure.code }, 'typing could not be shown')
}
