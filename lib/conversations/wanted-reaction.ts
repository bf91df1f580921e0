import { db } from '#lib/db.ts'
import { applyControl } from '#lib/handover/apply-control.ts'
import { inConversation, type OpenConversation } from '#lib/handover/open-conversation.ts'
import type { Failure, Outcome } from '#lib/outgoing-message.ts'
import type { Message } from '#prisma/generated/client.ts'
import { contentOf, keepContent, mostReactionAttempts } from './react-to-message.ts'
import type { MessageContent } from './timeline.ts'

/** A reaction on its way to Messenger. */
export type WantedReaction = {
  messageId: string
  conversationId: string
  pageId: string
  psid: string
  appId: string
  mid: string
  emoji: string | null
  /** When it was wished: a later wish replaces it. */
  at: string
}

/** What is wished of one message's reaction and still allowed; null when there is nothing to do. */
export async function nextReaction(messageId: string): Promise<WantedReaction | null> {
  const found = await db().message.findUnique({ where: { id: messageId }, select: { conversationId: true } })
  if (!found) return null
  return inConversation(found.conversationId, async (open) => {
    const { row, tx } = open
    const message = await tx.message.findUniqueOrThrow({ where: { id: messageId } })
    const { wantedReaction: wanted } = contentOf(message)
    if (!wanted || wanted.failure || !message.mid) return null
    if (row.holderAgentId !== wanted.agentId) return fail(open, message, 'not-the-holder')
    const { id: conversationId, pageId, psid, deskAppId: appId } = row
    const { emoji, at } = wanted
    return { messageId, conversationId, pageId, psid, appId, mid: message.mid, emoji, at }
  })
}

/**
 * What Messenger made of it. Doing it again changes nothing there, so what was not answered is simply tried again: false then,
 * until the last `attempt`.
 */
export async function recordReaction(
  reaction: WantedReaction,
  outcome: Outcome<null>,
  attempt: number,
): Promise<boolean> {
  const failure = outcome.isOk ? null : outcome.failure
  const isToRepeat = failure !== null && (failure.handling === 'retry' || failure.handling === 'ambiguous')
  if (isToRepeat && attempt < mostReactionAttempts) return false
  await inConversation(reaction.conversationId, (open) => settle(open, reaction, failure))
  return true
}

async function settle(open: OpenConversation, reaction: WantedReaction, failure: Failure | null) {
  const message = await open.tx.message.findUniqueOrThrow({ where: { id: reaction.messageId } })
  const kind = failure?.handling === 'not-ours' ? 'send-refused' : failure ? null : 'send-accepted'
  if (kind) await applyControl(open, { kind, appId: reaction.appId, at: open.at })
  // Wished otherwise meanwhile: the next run makes it so.
  if (contentOf(message).wantedReaction?.at !== reaction.at) return
  if (failure) await fail(open, message, failure.code)
  else await keepContent(open, message, confirmed(contentOf(message), reaction))
}

function confirmed({ wantedReaction: _, ...content }: MessageContent, { emoji, at }: WantedReaction): MessageContent {
  const theirs = (content.reactions ?? []).filter(({ by }) => by !== 'page')
  const ours = emoji === null ? [] : [{ emoji, reaction: 'other', by: 'page' as const }]
  return { ...content, reactions: [...theirs, ...ours], reactedAt: { ...content.reactedAt, page: at } }
}

async function fail(open: OpenConversation, message: Message, failure: string): Promise<null> {
  const content = contentOf(message)
  if (content.wantedReaction)
    await keepContent(open, message, { ...content, wantedReaction: { ...content.wantedReaction, failure } })
  return null
}
