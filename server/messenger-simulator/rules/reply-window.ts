/** When a Page may write to a customer: opened by what the customer does, per (Page, customer). */
export type ReplyWindow = {
  lastActAt: number | null
  lastMessageAt: number | null
  /** Until when the first message after an ad may be answered, where that is longer. */
  adEndsAt?: number
}

export type SendRight = 'standard' | 'human-agent'
export type CustomerAct = 'message' | 'postback' | 'referral' | 'reaction' | 'comment'

const dayMs = 24 * 3600 * 1000
const windowMs: Record<SendRight, number> = { standard: dayMs, 'human-agent': 7 * dayMs }
export const closedWindow: ReplyWindow = { lastActAt: null, lastMessageAt: null }

export function openWindow(window: ReplyWindow, act: CustomerAct, now: number): ReplyWindow {
  return { ...window, lastActAt: now, lastMessageAt: act === 'message' ? now : window.lastMessageAt }
}

export function openAdWindow(window: ReplyWindow, { days, now }: { days: number; now: number }): ReplyWindow {
  return days > 1 ? { ...window, adEndsAt: now + days * dayMs } : window
}

/** HUMAN_AGENT counts from the person's last message; inside the standard window it changes nothing. */
export function isWindowOpen(window: ReplyWindow, right: SendRight, now: number): boolean {
  const isOpenSince = (at: number | null, length: number) => at !== null && now - at <= length
  if (isOpenSince(window.lastActAt, windowMs.standard) || now <= (window.adEndsAt ?? 0)) return true
  return right === 'human-agent' && isOpenSince(window.lastMessageAt, windowMs['human-agent'])
}

export function standardWindowEndsAt(window: ReplyWindow): number | null {
  if (window.lastActAt === null) return null
  return Math.max(window.lastActAt + windowMs.standard, window.adEndsAt ?? 0)
}
