import { type Control, isInDoubt } from './control.ts'
import { heldFrom } from './held.ts'
import type { LockedConversation } from './locked-conversation.ts'
import { changeControl, type OpenConversation } from './open-conversation.ts'
import { agrees } from './wanted-control.ts'

export const controlOf = (row: LockedConversation): Control => ({
  ownerAppId: row.controlOwnerAppId,
  provenAt: row.controlProvenAt,
  evidence: row.controlEvidence,
  expiresAt: row.controlExpiresAt,
  lookAt: row.controlLookAt,
})

/**
 * Compares the wish with the proof anew: held at once where they agree, else the job that settles it is asked for. Without
 * news an answer that is waited for, or a refusal, stands; where there is a doubt about it, Messenger is asked.
 */
export function restateSettlement(open: OpenConversation, { isNews } = { isNews: true }) {
  const { row, at } = open
  const control = controlOf(row)
  const isHeld = agrees(heldFrom(row), control, row)
  if (isInDoubt(control)) open.mustSettle = true
  if (isHeld === (row.settlement === 'held') && (isHeld || !isNews)) return
  changeControl(open, { settlement: isHeld ? 'held' : 'settling', settlementReason: null, settlementAt: at })
  if (!isHeld) open.mustSettle = true
}
