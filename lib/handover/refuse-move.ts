import { Refusal } from '#lib/errors.ts'
import type { Held } from './holder.ts'
import type { HolderChange } from './holder-change.ts'
import type { OpenConversation } from './open-conversation.ts'
import { isSomebodysMove } from './states.ts'

type Refused = { held: Held; change: HolderChange; isStale: boolean }

/** Says why the table refused: a lost race is a normal sentence, with the name of who was quicker. */
export async function refuseMove(open: OpenConversation, { held, change, isStale }: Refused): Promise<never> {
  const isLostRace = change.move === 'claim' && held.holder === 'agent'
  if (isStale || isLostRace) throw new Refusal('someone-was-quicker', await nameHolder(open, held))
  if (!isSomebodysMove(held, change.move)) throw new Refusal('move-not-allowed', { move: change.move, ...held })
  if (held.holder !== 'agent' || change.move === 'take-over') throw new Refusal('not-permitted', { move: change.move })
  throw new Refusal('not-the-holder', await nameHolder(open, held))
}

async function nameHolder({ tx, row }: OpenConversation, held: Held): Promise<Record<string, unknown>> {
  const detail = { holder: held.holder, epoch: row.epoch }
  if (held.holder !== 'agent') return detail
  const agent = await tx.agent.findUnique({ where: { id: held.agentId }, select: { name: true } })
  return { ...detail, agentId: held.agentId, agentName: agent?.name ?? null }
}
