import { type BotTurnInput, sendBotReply } from '#lib/conversations/send-bot-reply.ts'
import { doubtControl } from '#lib/handover/doubt-control.ts'
import { getAnswers } from './answers/list-answers.ts'
import { holdsCardNumber } from './card-number.ts'
import { type Bubble, composeReply, type Saying } from './compose-reply.ts'
import { type Considered, consider, keysOf } from './consider.ts'
import { canBeReadOn, isWorthWaiting } from './hear-on.ts'
import { isForeign } from './model/foreign.ts'
import { readSituation, type Situation } from './read-situation.ts'
import { sayingFor } from './saying-for.ts'
import type { Understanding } from './understanding.ts'

type Message = { conversationId: string; messageId: string }

type Outside = {
  /** Asks Messenger who this is; not for long, and whatever comes of it. */
  meet?: (customerId: string) => Promise<void>
  /** Waits until the customer has gone on writing; not for long. */
  hearOut?: (messageId: string) => Promise<void>
}

/**
 * The bot's part of a conversation: it reads, decides by a pure rule, and then acts through the verbs that anybody else uses.
 * Safe to run twice or late: the turn is unique per message, and what the bot decided in an older epoch is not said.
 */
export async function answerMessage(
  message: Message,
  understanding: Understanding,
  signal: AbortSignal,
  { meet, hearOut }: Outside = {},
): Promise<void> {
  const situation = await readSituation(message.conversationId, message.messageId)
  if (!situation) return
  if (meet && isOfUnknownLanguage(situation)) {
    await meet(situation.customerId)
    return answerMessage(message, understanding, signal, { hearOut })
  }
  // It answers nothing that others were told (D46): it comes back here when the thread is ours or nobody's.
  if (situation.isSaidToOthers) return doubtControl(message.conversationId)
  const considered = await consider(situation, understanding, signal)
  const isTyped = situation.text !== null && situation.payload === null
  if (isTyped && situation.isFollowed && canBeReadOn(considered.decision)) return hearOn(situation, considered)
  if (isTyped && hearOut && isWorthWaiting(considered.decision)) {
    await hearOut(message.messageId)
    return answerMessage(message, understanding, signal)
  }
  const replied = await sendBotReply(await turnFor(situation, considered))
  // Somebody took it and gave it back while the bot was thinking: it is the bot's again, in another epoch.
  if (!replied.isSaid && replied.because === 'not-the-holder') await answerMessage(message, understanding, signal)
}

/** Says nothing yet: these words are read with the next ones, whose answer is theirs too. */
async function hearOn(situation: Situation, considered: Considered): Promise<void> {
  const nothing = { answerKey: null, replies: [], handOver: null }
  await sendBotReply({ ...explain(situation, considered), decision: 'hear-on', reason: 'hear-on', ...nothing })
}

/** French and English words tell their language; a tap, a picture and other words do not, and the profile is still on its way. */
const isOfUnknownLanguage = ({ language, payload, text, isProfileKnown }: Situation) =>
  language === null && !isProfileKnown && (payload !== null || text === null || isForeign(text))

/** The bot cannot think, or failed more than once: people answer, and the record says why. */
export async function giveUp(message: Message, error: unknown, { meet }: Pick<Outside, 'meet'> = {}): Promise<void> {
  const situation = await readSituation(message.conversationId, message.messageId)
  if (!situation) return
  // Nothing was read, so the language of the profile is all there is to say it in.
  if (meet && situation.language === null && !situation.isProfileKnown) await meet(situation.customerId)
  const failed = {
    reason: 'bot-failed',
    reading: { error: String(error) },
    thresholds: {},
    modelVersion: 'none',
  } as const
  await sendBotReply({
    ...base(situation),
    ...failed,
    decision: 'hand-over',
    answerKey: null,
    language: null,
    replies: [],
    handOver: { reason: 'bot-failed' },
  })
}

const base = ({ conversationId, messageId, epoch }: Situation) => ({ conversationId, messageId, epoch })

const explain = (situation: Situation, { reading, thresholds, language }: Considered) => ({
  ...base(situation),
  reading: { ...reading },
  thresholds,
  modelVersion: reading?.modelVersion ?? 'none',
  language: reading && !reading.isForeign ? language : null,
})

async function turnFor(situation: Situation, considered: Considered): Promise<BotTurnInput> {
  const { decision, language } = considered
  const explained = explain(situation, considered)
  if (decision.act === 'hand-over')
    return {
      ...explained,
      decision: 'hand-over',
      reason: decision.reason,
      answerKey: null,
      replies: [],
      handOver: { reason: decision.reason },
    }
  const saying = sayingFor(decision, await getAnswers(keysOf(decision)))
  if (!saying)
    return {
      ...explained,
      decision: 'hand-over',
      reason: 'not-confident',
      answerKey: null,
      replies: [],
      handOver: { reason: 'not-confident' },
    }
  const { pageName, isGreeting, text } = situation
  const isCardNumberSent = text !== null && holdsCardNumber(text)
  const bubbles = composeReply(saying, { language, pageName, isGreeting, isCardNumberSent })
  return {
    ...explained,
    decision: decision.act,
    reason: reasonOf(decision),
    answerKey: keyOf(saying),
    replies: bubbles.map(asReply),
    handOver: null,
  }
}

const reasonOf = (decision: Considered['decision']) =>
  decision.act === 'answer'
    ? `confidence ${decision.confidence.toFixed(2)}`
    : decision.act === 'small-talk'
      ? decision.kind
      : decision.act

const keyOf = (saying: Saying) => (saying.kind === 'answer' ? saying.answer.key : null)

const asReply = (bubble: Bubble) => ('imageUrl' in bubble ? { pictureUrl: bubble.imageUrl } : bubble)
