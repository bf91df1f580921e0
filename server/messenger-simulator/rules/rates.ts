/** How many calls a Page's apps may make, and how the count is kept: the instants of the calls within the window. */
export type RateLimits = {
  textPerSecond: number | null
  mediaPerSecond: number | null
  conversationsPerSecond: number | null
  profilePerTenMinutes: number | null
  menuPerUserAndTenMinutes: number | null
  /** Meta says that one thread may be limited, and a very busy Page suspended, but not from when on. */
  sendsPerThreadAndMinute: number | null
  sendsPerPageAndSecond: number | null
}

export type Measure = keyof RateLimits

const secondMs = 1000
export const windowMs: Record<Measure, number> = {
  textPerSecond: secondMs,
  mediaPerSecond: secondMs,
  conversationsPerSecond: secondMs,
  profilePerTenMinutes: 600 * secondMs,
  menuPerUserAndTenMinutes: 600 * secondMs,
  sendsPerThreadAndMinute: 60 * secondMs,
  sendsPerPageAndSecond: secondMs,
}

export const usualLimits = (): RateLimits => ({
  textPerSecond: 300,
  mediaPerSecond: 10,
  conversationsPerSecond: 2,
  profilePerTenMinutes: 10,
  menuPerUserAndTenMinutes: 10,
  sendsPerThreadAndMinute: null,
  sendsPerPageAndSecond: null,
})

/** Counts a call if there is room for it; says how full the measure is, and when the window opens again if there was none. */
export function countCall(calls: number[], { limit, length, now }: { limit: number; length: number; now: number }) {
  // A clock that was moved back makes calls of the future worthless.
  while (calls[0] !== undefined && (calls[0] <= now - length || calls[0] > now)) calls.shift()
  const hasRoom = calls.length < limit
  if (hasRoom) calls.push(now)
  const percent = limit === 0 ? 100 : Math.min(100, Math.floor((calls.length / limit) * 100))
  return { hasRoom, percent, waitMs: hasRoom ? 0 : (calls[0] ?? now) + length - now }
}
