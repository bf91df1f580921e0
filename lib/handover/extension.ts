import { type Control, type ControlRules, hasRoles } from './control.ts'
import type { Held } from './holder.ts'

const minuteMs = 60_000
const dayMs = 24 * 3_600_000
/** So long before control runs out it is asked for longer. */
export const extendBeforeMs = 60 * minuteMs
/** Messenger lets nobody keep a silent thread longer than this. */
const longestMs = 7 * dayMs

type Thread = { held: Held; control: Control; page: ControlRules; lastCustomerMessageAt: Date | null }

/**
 * For how many more seconds, from now, the thread is worth keeping (D43): a day at a time, up to seven days after the
 * customer's last words, while people have the conversation and the desk has control. Null when it is not to be extended. Pure.
 */
export function extensionSeconds({ held, control, page, lastCustomerMessageAt }: Thread, at: Date): number | null {
  const { expiresAt, ownerAppId } = control
  const isPeoples = held.holder === 'waiting' || held.holder === 'agent'
  if (!isPeoples || hasRoles(page) || ownerAppId !== page.deskAppId || !expiresAt || !lastCustomerMessageAt) return null
  const isNear = expiresAt > at && expiresAt.getTime() - at.getTime() <= extendBeforeMs
  const until = Math.min(at.getTime() + dayMs, lastCustomerMessageAt.getTime() + longestMs)
  return isNear && until > expiresAt.getTime() ? Math.floor((until - at.getTime()) / 1000) : null
}
