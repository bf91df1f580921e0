import type { Language } from '#lib/actor.ts'
import { now } from '#lib/clock.ts'
import type { MessageContent } from '#lib/conversations/timeline.ts'
import { db } from '#lib/db.ts'
import type { ConversationState } from './decide.ts'

/** Everything the bot's next act depends on, read at once and without a lock: the verb that acts checks again. */
export type Situation = {
  conversationId: string
  messageId: string
  epoch: number
  pageName: string
  language: Language | null
  /** What the customer wrote; null when there is nothing to read (a picture, an unknown thing). */
  text: string | null
  /** What a button or quick reply asks for. */
  payload: string | null
  state: ConversationState
  /** Nothing was said to this customer yet, or not for a long time. */
  isGreeting: boolean
  /** What the customer said since the bot last handed nothing over, oldest first: the agent's summary. */
  recentWords: string[]
}

const longSilenceMs = 24 * 3_600_000
const rememberedTurns = 3
const rememberedWords = 5

/** Null when the bot has nothing to do here: it does not hold the conversation, or has answered this message. */
export async function readSituation(conversationId: string, messageId: string): Promise<Situation | null> {
  const message = await db().message.findUnique({
    where: { id: messageId },
    include: {
      conversation: { include: { page: true, botTurns: { orderBy: { at: 'desc' }, take: rememberedTurns } } },
    },
  })
  if (message?.conversation.holder !== 'bot') return null
  const { page, botTurns, epoch, language } = message.conversation
  if (botTurns.some((turn) => turn.messageId === messageId)) return null
  const content = message.content as MessageContent
  return {
    conversationId,
    messageId,
    epoch,
    pageName: page.name,
    language: language as Language | null,
    text: message.text,
    payload: content.tapped?.payload ?? null,
    state: stateAfter(botTurns),
    isGreeting: !botTurns[0] || now().getTime() - botTurns[0].at.getTime() > longSilenceMs,
    recentWords: await readRecentWords(conversationId),
  }
}

type Turn = { decision: string; answerKey: string | null }

/** `turns` newest first. */
export function stateAfter(turns: Turn[]): ConversationState {
  const firstSure = turns.findIndex(({ decision }) => decision !== 'offer')
  const [last] = turns
  return {
    unsureTurnsRunning: firstSure === -1 ? turns.length : firstSure,
    lastAnsweredIntentId: last?.decision === 'answer' ? last.answerKey : null,
  }
}

async function readRecentWords(conversationId: string): Promise<string[]> {
  const rows = await db().message.findMany({
    where: { conversationId, author: 'customer', text: { not: null } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: rememberedWords,
    select: { text: true },
  })
  return rows.flatMap(({ text }) => text ?? []).reverse()
}
