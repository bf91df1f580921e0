import { momentOf } from '#components/ui/wall-clock.ts'

const dayMs = 24 * 3_600_000
const dayShape = /^\d{4}-\d{2}-\d{2}$/

/** "2026-11-22": a day as a date field and an address write it, and only a day that exists. */
export const isDay = (value: unknown): value is string =>
  typeof value === 'string' && dayShape.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value)

/** When a day begins for somebody in this zone; days of 23 and 25 hours included. */
export function startOfDay(day: string, timeZone: string): Date {
  return momentOf(`${day}T00:00:00`, timeZone)
}

export function startOfNextDay(day: string, timeZone: string): Date {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10)
  return startOfDay(next, timeZone)
}
