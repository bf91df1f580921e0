import { setTimeout as delay } from 'node:timers/promises'
import { answerMessage, giveUp } from '#lib/bot/answer-message.ts'
import { currentUnderstanding, NothingLearnt } from '#lib/bot/current-understanding.ts'
import { hasGoneOn } from '#lib/bot/read-situation.ts'
import type { Jobs } from '#lib/jobs/jobs.ts'
import { log } from '#lib/log.ts'
import { fetchProfile } from './fetch-profile.ts'
import { showTyping } from './show-typing.ts'

const patienceMs = 5_000
const mostAttempts = 2
/** A greeting in the wrong language is better than none. */
const longestMeetingMs = 2_000
/** So long do people take between two pieces of one sentence; who has said all they had to say hardly notices. */
const longestPauseMs = 1_500
const lookEveryMs = 150

/** Shows "typing…" while it thinks; a bot that fails twice, or takes too long, hands over by itself (promise 4). */
export async function answerWithBot(message: Jobs['answer-with-bot'], { job }: { job: { attempts: number } }) {
  showTyping(message).catch((error) => log.warn({ ...message, error: String(error) }, 'typing failed'))
  try {
    await answerMessage(message, await currentUnderstanding(), AbortSignal.timeout(patienceMs), { meet, hearOut })
  } catch (error) {
    const isHopeless = error instanceof NothingLearnt
    if (job.attempts < mostAttempts && !isHopeless) throw error
    log[isHopeless ? 'warn' : 'error']({ ...message, error: String(error) }, 'the bot failed and hands over')
    await giveUp(message, error, { meet })
  }
}

/** The profile's own job goes on trying; here it is only asked sooner. */
async function meet(customerId: string): Promise<void> {
  const isMet = fetchProfile({ customerId }).catch((error) =>
    log.debug({ customerId, error: String(error) }, 'no profile'),
  )
  await Promise.race([isMet, delay(longestMeetingMs, undefined, { ref: false })])
}

/** The customer's next words, or a moment without any. */
async function hearOut(messageId: string): Promise<void> {
  const until = performance.now() + longestPauseMs
  while (performance.now() < until && !(await hasGoneOn(messageId))) await delay(lookEveryMs)
}
