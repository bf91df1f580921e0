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

export async function closeEpisode({ tx, row, at }: OpenConversation, actor: Actor) {
  const resolvedById = actor.kind === 'agent' ? actor.id : null
  await tx.episode.updateMany({ where: { id: row.openEpisodeId ?? undefined }, data: { resolvedAt: at, resolvedById } })
  return { openEpisodeId: null, needsHumanSince: null }
}
