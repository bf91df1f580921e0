import { z } from 'zod'
import type { Platform } from '../platform.ts'
import { type ControlRoute, parseInput } from './route.ts'

const moved = z.union(
  [
    z.strictObject({ advanceSeconds: z.number() }),
    z.strictObject({ at: z.iso.datetime({ offset: true }) }),
    z.strictObject({ real: z.literal(true) }),
  ],
  {
    error: 'The clock is moved by exactly one of "advanceSeconds" (a number), "at" (a date and time) and "real": true.',
  },
)

export const clockRoutes: ControlRoute[] = [
  { method: 'GET', path: '/clock', answer: ({ platform }) => presentClock(platform) },
  {
    method: 'POST',
    path: '/clock',
    answer: ({ platform, body }) => {
      moveClock(platform, parseInput(moved, body))
      return presentClock(platform)
    },
  },
]

/** Expiry is computed when somebody looks; only waiting webhooks must be told that time has passed. */
function moveClock(platform: Platform, move: z.output<typeof moved>): void {
  const { clock, streams, feed } = platform
  if ('advanceSeconds' in move) clock.moveTo(clock.now() + move.advanceSeconds * 1000)
  else clock.moveTo('at' in move ? Date.parse(move.at) : null)
  streams.resume()
  platform.changed()
  feed.publish('clock', presentClock(platform))
}

export function presentClock({ clock }: Platform) {
  return { now: new Date(clock.now()).toISOString(), offsetSeconds: clock.offsetMs() / 1000 }
}
