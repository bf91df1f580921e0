/** How far a moment is, in the coarsest unit that still says something; `day` means: write the date. Negative is the past. */
export type Distance = { unit: 'now' } | { unit: 'minute' | 'hour'; value: number } | { unit: 'day' }

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** Whole steps that have passed: 119 s ago is one minute ago, not two. */
export function distanceBetween(atMs: number, nowMs: number): Distance {
  const awayMs = Math.abs(atMs - nowMs)
  const direction = atMs < nowMs ? -1 : 1
  if (awayMs < minuteMs) return { unit: 'now' }
  if (awayMs < hourMs) return { unit: 'minute', value: direction * Math.floor(awayMs / minuteMs) }
  if (awayMs < dayMs) return { unit: 'hour', value: direction * Math.floor(awayMs / hourMs) }
  return { unit: 'day' }
}

export type Remaining = { isOver: boolean; days: number; hours: number; minutes: number; seconds: number }

/** What is left until a moment, or how long it is over. The last second counts until it has passed. */
export function remainingUntil(untilMs: number, nowMs: number): Remaining {
  const leftMs = untilMs - nowMs
  const totalSeconds = leftMs > 0 ? Math.ceil(leftMs / 1_000) : Math.floor((nowMs - untilMs) / 1_000)
  return {
    isOver: leftMs <= 0,
    days: Math.floor(totalSeconds / 86_400),
    hours: Math.floor(totalSeconds / 3_600) % 24,
    minutes: Math.floor(totalSeconds / 60) % 60,
    seconds: totalSeconds % 60,
  }
}
