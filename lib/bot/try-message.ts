import { Refusal } from '#lib/errors.ts'
import { getAnswers } from './answers/list-answers.ts'
import { type Bubble, composeReply } from './compose-reply.ts'
import { keysOf } from './consider.ts'
import { atFirst, type Decision, decide, startThresholds } from './decide.ts'
import type { TrialInput } from './input.ts'
import { publishedUnderstanding } from './published-understanding.ts'
import { sayingFor } from './saying-for.ts'
import type { Trial } from './trial.ts'

const patienceMs = 5_000
const aPage = '…'
/** The answer it would have given was removed since it learnt: then it hands over, as in a conversation. */
const nothingToSay: Decision = { act: 'hand-over', reason: 'not-confident', evidence: [] }

/**
 * What the published bot would do with a customer's first words. Nothing is sent and nothing is kept. Throws `not-found`
 * before the bot has learnt anything.
 */
export async function tryMessage({ text }: TrialInput): Promise<Trial> {
  const understanding = await publishedUnderstanding()
  if (!understanding) throw new Refusal('not-found', { reason: 'no-model' })
  const { lang, intents, complaint, human, smallTalk, ms, ...rest } = await understanding.analyze(
    { text, deskId: 'desk' },
    AbortSignal.timeout(patienceMs),
  )
  const reading = { lang, complaint, human, smallTalk, ms }
  const decision = decide({ ...rest, ...reading, intents }, atFirst, startThresholds)
  const answers = await getAnswers(intents.map(({ id }) => id))
  const titles = new Map(answers.map(({ key, title }) => [key, title]))
  const chosen = keysOf(decision).flatMap((wanted) => answers.find(({ key }) => key === wanted) ?? [])
  const saying = decision.act === 'hand-over' ? null : sayingFor(decision, chosen)
  const bubbles = saying ? composeReply(saying, { language: lang.code, pageName: aPage, isGreeting: false }) : []
  return {
    reading,
    intents: intents.map(({ id, confidence }) => ({ key: id, title: titles.get(id) ?? null, confidence })),
    decision: saying || decision.act === 'hand-over' ? decision : nothingToSay,
    thresholds: startThresholds,
    says: bubbles.map(presentBubble),
  }
}

function presentBubble(bubble: Bubble): Trial['says'][number] {
  if ('imageUrl' in bubble) return { text: null, imageUrl: bubble.imageUrl, buttons: [], quickReplies: [] }
  const titlesOf = (choices: readonly { title: string }[] = []) => choices.map(({ title }) => title)
  const { text, buttons, quickReplies } = bubble
  return { text, imageUrl: null, buttons: titlesOf(buttons), quickReplies: titlesOf(quickReplies) }
}
