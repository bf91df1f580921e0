const earliestMilliseconds = 1e11
// The year 9999: beyond it dates are written in a form that databases do not read.
const latestMilliseconds = 253_402_300_799_999

/** Messenger's times are milliseconds, sometimes seconds, sometimes a string of either (D8); null when there is none. */
export function asTime(value: unknown): Date | null {
  const number = typeof value === 'string' ? Number(value) : value
  if (typeof number !== 'number' || !(number > 0)) return null
  const milliseconds = number < earliestMilliseconds ? number * 1000 : number
  return milliseconds <= latestMilliseconds ? new Date(milliseconds) : null
}
