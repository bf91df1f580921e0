export type PolicyNews = {
  /** What Messenger last told of its policy (`messaging_policy_enforcement`). */
  told: { action: string; reason: string | null; at: Date } | null
  /** When it last refused a message with 10/1893063, 368 or their like. */
  refusedAt: Date | null
}

const warnedDays = 7
const refusedHours = 24
const hourMs = 3_600_000

export type Restriction = { reason: 'block' | 'warning' | 'refused'; told: string | null; at: string }

/**
 * D65, as a pure rule: a block lasts until it is lifted, a warning is worth a week, and a refusal a day. A later message of
 * Messenger takes the place of the one before.
 */
export function restrictionOf({ told, refusedAt }: PolicyNews, now: Date): Restriction | null {
  const isPast = (at: Date, hours: number) => now.getTime() - at.getTime() >= hours * hourMs
  if (told?.action === 'block') return { reason: 'block', told: told.reason, at: told.at.toISOString() }
  const isLifted = told?.action === 'unblock' && (!refusedAt || told.at >= refusedAt)
  if (refusedAt && !isLifted && !isPast(refusedAt, refusedHours))
    return { reason: 'refused', told: told?.reason ?? null, at: refusedAt.toISOString() }
  if (told?.action === 'warning' && !isPast(told.at, warnedDays * 24))
    return { reason: 'warning', told: told.reason, at: told.at.toISOString() }
  return null
}
