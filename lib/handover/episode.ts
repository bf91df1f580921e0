import type { Actor } from '#lib/actor.ts'
import { newId } from '#lib/new-id.ts'
import type { HandoverReason } from './holder.ts'
import type { OpenConversation } from './open-conversation.ts'

/** From the moment a conversation needs a human until it is resolved: what promises, satisfaction and reports count. */
export async function openEpisode({ tx, row, at }: OpenConversation, reason: HandoverReason) {
  const id = newId()
  await tx.episode.createMany({ data: { id, conversationId: row.id, openedAt: at, openedReason: reason } })
  return { openEpisodeId: id, needsHumanSince: at }
}

const undoneWithinMs = 10 * 60_000

/** A resolution is not told to the customer: undone soon, it never happened, and the same episode goes on. */
export async function reopenEpisode({ tx, row, at }: OpenConversation, resolvedAt: Date) {
  if (at.getTime() - resolvedAt.getTime() > undoneWithinMs) return null
  const where = { conversationId: row.id, resolvedAt }
  const episode = await tx.episode.findFirst({ where, select: { id: true, openedAt: true } })
  if (!episode) return null
  await tx.episode.updateMany({ where: { id: episode.id }, data: { resolvedAt: null, resolvedById: null } })
  return { openEpisodeId: episode.id, needsHumanSince: episode.openedAt }
}

export async function closeEpisode({ tx, row, at }: OpenConversation, actor: Actor) {
  const resolvedById = actor.kind === 'agent' ? actor.id : null
  await tx.episode.updateMany({ where: { id: row.openEpisodeId ?? undefined }, data: { resolvedAt: at, resolvedById } })
  return { openEpisodeId: null, needsHumanSince: null }
}
