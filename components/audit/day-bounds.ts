const dayMs = 24 * 3_600_000
const dayShape = /^\d{4}-\d{2}-\d{2}$/

/** "2026-11-22": a day as a date field and an address write it, and only a day that exists. */
export const isDay = (value: unknown): value is string =>
  typeof value === 'string' && dayShape.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value)

/** When a day begins for somebody in this zone; days of 23 and 25 hours included. */
export function startOfDay(day: string, timeZone: string): Date {
  const asIfUtc = Date.parse(`${day}T00:00:00Z`)
  const guess = asIfUtc - offsetMs(asIfUtc, timeZone)
  return new Date(asIfUtc - offsetMs(guess, timeZone))
}

export function startOfNextDay(day: string, timeZone: string): Date {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10)
  return startOfDay(next, timeZone)
}

/** How far the clocks of this zone are ahead of UTC at a moment. */
function offsetMs(atMs: number, timeZone: string): number {
  const wallClock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(atMs)
  return Date.parse(`${wallClock.replace(' ', 'T')}Z`) - Math.floor(atMs / 1_000) * 1_000
}
