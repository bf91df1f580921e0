import type { Control } from './control.ts'
import type { Held } from './holder.ts'

/** So long after the last proof a person's conversation is looked at anew: what Messenger tells may have been lost. */
export const checkWhileHumanMs = 10 * 60_000

/**
 * Whether the owner is to be asked although nothing is in doubt: it is quiet since something spoke of another owner, or a
 * human has it and nothing was proved for a while. Pure.
 */
export function isTimeToLook({ holder }: Held, { lookAt, provenAt, evidence }: Control, at: Date): boolean {
  if (lookAt && lookAt <= at) return true
  if (holder !== 'waiting' && holder !== 'agent') return false
  // Where Messenger does not tell, asking again tells nothing.
  if (evidence === 'owner-unreadable') return false
  return provenAt === null || at.getTime() - provenAt.getTime() >= checkWhileHumanMs
}
