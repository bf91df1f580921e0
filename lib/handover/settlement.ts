import { heldFrom } from './held.ts'
import type { LockedConversation } from './locked-conversation.ts'
import { changeControl, type OpenConversation } from './open-conversation.ts'
import { agrees, type Control } from './thread-control.ts'

export const controlOf = (row: LockedConversation): Control => ({
  ownerAppId: row.controlOwnerAppId,
  provenAt: row.controlProvenAt,
  evidence: row.controlEvidence,
  expiresAt: row.controlExpiresAt,
})

/** Compares the wish with the proof anew: held at once where they agree, else the job that settles it is asked for. */
export function restateSettlement(open: OpenConversation) {
  const isHeld = agrees(heldFrom(open.row), controlOf(open.row), open.row)
  const isNew = isHeld !== (open.row.settlement === 'held') || open.hasMoved || open.row.settlementReason !== null
  if (isNew)
    changeControl(open, { settlement: isHeld ? 'held' : 'settling', settlementReason: null, settlementAt: open.at })
  if (!isHeld) open.mustSettle = true
}
