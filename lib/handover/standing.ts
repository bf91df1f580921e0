import type { Held } from './holder.ts'

/**
 * Everything that decides who may answer and what a screen offers, at one moment. Each line of the record about a conversation
 * carries it as its transaction left it, so that any past moment can be seen again. Times are ISO 8601.
 */
export type Standing = {
  held: Held
  epoch: number
  since: string
  reason: string | null
  needsHumanSince: string | null
  /** Who may send, as Messenger last proved it; in doubt, nothing is believed until Messenger was asked. */
  ownerAppId: string | null
  isInDoubt: boolean
  controlExpiresAt: string | null
  settlement: 'held' | 'settling' | 'asked' | 'refused'
  settlementReason: string | null
  windowOpenedAt: string | null
  customerWroteAt: string | null
  isDisconnected: boolean
}

/** Whether the same people could do the same: times that pass by themselves make no difference. */
export function isSameStanding(one: Standing, other: Standing): boolean {
  return keyOf(one) === keyOf(other)
}

const keyOf = ({ held, epoch, ownerAppId, isInDoubt, settlement, settlementReason }: Standing) =>
  JSON.stringify([held, epoch, ownerAppId, isInDoubt, settlement, settlementReason])
