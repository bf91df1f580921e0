const earliestMilliseconds = 1e11
const latestMilliseconds = 8.64e15

/** Messenger's times are milliseconds, sometimes seconds, sometimes a string of either (D8); null when there is none. */
export function asTime(value: unknown): Date | null {
  const number = typeof value === 'string' ? Number(value) : value
  if (typeof number !== 'number' || !(number > 0)) return null
  const milliseconds = number < earliestMilliseconds ? number * 1000 : number
  return milliseconds <= latestMilliseconds ? new Date(milliseconds) : null
}
