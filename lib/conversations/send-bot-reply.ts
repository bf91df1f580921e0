import type { Language } from '#lib/actor.ts'
import type { HandoverReason } from '#lib/handover/holder.ts'
import { keepLanguage } from '#lib/handover/keep-language.ts'
import { addLine, inConversation, type OpenConversation } from '#lib/handover/open-conversation.ts'
import { bringToPeople } from '#lib/handover/request-human.ts'
import { newId } from '#lib/new-id.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { type Draft, insertMessage } from './insert-message.ts'
import { summarise } from './summarise.ts'
import type { MessageContent } from './timeline.ts'

type Choices = Pick<MessageContent, 'quickReplies' | 'buttons'>
type BotReply = ({ text: string } | { pictureUrl: string }) & Choices

/** The bot's one decision about one customer message, with everything it was decided by. */
export type BotTurnInput = {
  conversationId: string
  messageId: string
  /** The epoch the bot read the conversation in: a decision of an older one is no longer its to make. */
  epoch: number
  decision: string
  reason: string
  answerKey: string | null
  reading: Record<string, unknown>
  thresholds: Record<string, unknown>
  modelVersion: string
  /** Of the customer's message, when it could be told. */
  language: Language | null
  /** Empty on a hand-over: the notice says it, and a bot message of the old epoch would be dropped. */
  replies: BotReply[]
  handOver: { reason: HandoverReason; summary?: string } | null
}

export type BotReplied = { isSaid: true } | { isSaid: false; because: 'already-answered' | 'not-the-holder' }

/**
 * Says what the bot decided, if and only if it still holds the conversation and has not decided about this message before:
 * the turn's unique key is what makes two answers impossible, the epoch what makes a late one impossible.
 */
export function sendBotReply(turn: BotTurnInput): Promise<BotReplied> {
  return inConversation(turn.conversationId, async (open) => {
    const { row } = open
    if (row.holder !== 'bot' || row.epoch !== turn.epoch) return { isSaid: false, because: 'not-the-holder' }
    if (!(await keepTurn(open, turn))) return { isSaid: false, because: 'already-answered' }
    await keepLanguage(open, turn.language)
    for (const reply of turn.replies) await insertMessage(open, draftOf(open, reply))
    open.mustDeliver ||= turn.replies.length > 0
    if (turn.handOver) await handOver(open, turn, turn.handOver)
    return { isSaid: true }
  })
}

async function keepTurn(open: OpenConversation, turn: BotTurnInput): Promise<boolean> {
  const { tx, row, at } = open
  const { messageId, epoch, decision, reason, answerKey, reading, thresholds, modelVersion } = turn
  const measured = { reading: reading as Prisma.InputJsonObject, thresholds: thresholds as Prisma.InputJsonObject }
  const columns = { messageId, epoch, decision, reason, answerKey, modelVersion, at }
  const data = { id: newId(), conversationId: row.id, ...columns, ...measured }
  const { count } = await tx.botTurn.createMany({ data, skipDuplicates: true })
  if (count === 0) return false
  const evidence = { messageId, answerKey, modelVersion }
  const after = { decision }
  addLine(open, { actor: { kind: 'bot' }, action: 'bot.decided', reason, after, evidence }, { isInFlow: false })
  return true
}

function draftOf({ row, at }: OpenConversation, reply: BotReply): Draft {
  const { quickReplies, buttons } = reply
  const content = { ...(quickReplies && { quickReplies }), ...(buttons && { buttons }) }
  const said = {
    author: 'bot',
    authorAppId: row.botAppId,
    at,
    status: 'queued',
    epoch: row.epoch,
    clientId: newId(),
  } as const
  if ('text' in reply) return { ...said, kind: 'text', text: reply.text, content }
  const picture = { type: 'image', url: reply.pictureUrl, title: null, name: null, payload: null }
  return { ...said, kind: 'attachments', text: null, content, attachments: [picture] }
}

async function handOver(
  open: OpenConversation,
  { messageId }: BotTurnInput,
  { reason, summary }: { reason: HandoverReason; summary?: string },
) {
  await bringToPeople(open, {
    actor: { kind: 'bot' },
    reason,
    triggerMessageId: messageId,
    summary: summary ?? (await summarise(open)),
  })
}
