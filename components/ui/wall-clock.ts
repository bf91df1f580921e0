/**
 * A moment as the clocks of a zone show it, "2026-11-22T14:05:09": what a field for date and time takes and gives. A time that a zone's
 * clocks skip is the moment after the gap; one that they show twice is the first.
 */
export const wallClockOf = (atMs: number, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(atMs).replace(' ', 'T')

export function momentOf(wallClock: string, timeZone: string): Date {
  const asIfUtc = Date.parse(`${wallClock}Z`)
  const guess = asIfUtc - offsetMs(asIfUtc, timeZone)
  return new Date(asIfUtc - offsetMs(guess, timeZone))
}

/** How far the clocks of this zone are ahead of UTC at a moment. */
const offsetMs = (atMs: number, timeZone: string): number =>
  Date.parse(`${wallClockOf(atMs, timeZone)}Z`) - Math.floor(atMs / 1_000) * 1_000
