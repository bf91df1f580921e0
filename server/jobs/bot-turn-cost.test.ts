import '#lib/testing/database.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveAnswer } from '#lib/bot/answers/save-answer.ts'
import { demonstrationAnswers } from '#lib/bot/demonstration/answers.ts'
import { publishModel } from '#lib/bot/publish-model.ts'
import { db, pool } from '#lib/db.ts'
import { listenToForget } from '#lib/live/remember.ts'
import { everyStatementOf } from '#lib/testing/count-statements.ts'
import { clearJobs, waitingJobs } from '#lib/testing/scene.ts'
import { newCustomer, pageId, says } from '#server/webhook/testing/simulated-page.ts'
import { answerWithBot } from './answer-with-bot.ts'
import { deliverMessages } from './deliver-messages.ts'
import { processEvents } from './process-events.ts'

/**
 * What limits a desk on two cores is what one message costs it, and that is mostly statements. One routine question from the
 * webhook to the customer's phone and back, job by job as the worker would run them.
 */
let memory: Awaited<ReturnType<typeof listenToForget>>
let psid: string

beforeAll(async () => {
  for (const answer of demonstrationAnswers) await saveAnswer(answer)
  await publishModel()
  memory = await listenToForget()
}, 60_000)
afterAll(() => memory.stop())

/** Both apps were told of everything: nothing more is coming. */
const stored = (events: number) =>
  expect
    .poll(() => db().webhookEvent.count({ where: { psid, pageId, outcome: 'received' } }), { timeout: 10_000 })
    .toBe(events)

async function ask(text: string) {
  await clearJobs()
  await says(psid, { text })
  await stored(2)
  const heard = await everyStatementOf(() => processEvents({ pageId, psid }))
  const asked = (await waitingJobs()).find(({ task }) => task === 'answer-with-bot')?.payload
  if (!asked) throw new Error('the bot was not asked')
  const message = { conversationId: asked.conversationId ?? '', messageId: asked.messageId ?? '' }
  const answered = await everyStatementOf(() => answerWithBot(message, { job: { attempts: 1 } }))
  const { rows } = await pool().query<{ count: number }>(
    `SELECT count(*)::int FROM messages WHERE conversation_id = $1 AND status = 'queued'`,
    [message.conversationId],
  )
  const delivered = await everyStatementOf(() => deliverMessages(message))
  // Per message of ours an echo and a delivery, to each app.
  await stored((rows[0]?.count ?? 0) * 4)
  const echoed = await everyStatementOf(() => processEvents({ pageId, psid }))
  return { heard, answered, delivered, echoed }
}

/** The door stores what comes meanwhile, on connections of its own. */
const isDoors = (statement: string) => statement.includes('webhook_deliveries')

test('a routine question costs the database no more than fifty-two statements, from the webhook to the echo', async () => {
  psid = await newCustomer()
  await ask('Bonjour')
  const cost = await ask('Quels sont vos horaires ?')
  const count = Object.entries(cost).map(([step, statements]) => [step, statements.filter((each) => !isDoors(each))])
  const { heard, answered, delivered, echoed } = Object.fromEntries(count) as typeof cost
  expect(heard, 'hearing it, from both apps').toSatisfy(isAtMost(11))
  expect(answered, 'answering it, with “typing…” shown').toSatisfy(isAtMost(12))
  expect(delivered, 'sending the answer').toSatisfy(isAtMost(17))
  expect(echoed, 'hearing both echoes and both deliveries').toSatisfy(isAtMost(12))
}, 30_000)

const isAtMost = (most: number) => (statements: string[]) => statements.length <= most
