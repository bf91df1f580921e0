import { isInDoubt } from './control.ts'
import { heldFrom } from './held.ts'
import type { LockedConversation } from './locked-conversation.ts'
import type { Standing } from './standing.ts'

export const standingOf = (row: LockedConversation): Standing => ({
  held: heldFrom(row),
  epoch: row.epoch,
  since: row.holderSince.toISOString(),
  reason: row.holderReason,
  needsHumanSince: iso(row.needsHumanSince),
  ownerAppId: row.controlOwnerAppId,
  isInDoubt: isInDoubt({ evidence: row.controlEvidence }),
  controlExpiresAt: iso(row.controlExpiresAt),
  settlement: row.settlement,
  settlementReason: row.settlementReason,
  windowOpenedAt: iso(row.windowOpenedAt),
  customerWroteAt: iso(row.customerWroteAt),
  isDisconnected: row.isDisconnected,
})

const iso = (date: Date | null) => date?.toISOString() ?? null
