import { z } from 'zod'
import { usualLimits } from '../rules/rates.ts'
import { type ControlRoute, parseInput } from './route.ts'

const most = z.int().min(0).nullable().optional()

const wanted = z.strictObject({
  textPerSecond: most,
  mediaPerSecond: most,
  conversationsPerSecond: most,
  profilePerTenMinutes: most,
  menuPerUserAndTenMinutes: most,
  sendsPerThreadAndMinute: most,
  sendsPerPageAndSecond: most,
})

/** How many calls a Page's apps may make; null is no limit. */
export const limitRoutes: ControlRoute[] = [
  { method: 'GET', path: '/limits', answer: ({ platform }) => platform.limits },
  {
    method: 'POST',
    path: '/limits',
    answer: ({ platform, body }) => Object.assign(platform.limits, parseInput(wanted, body)),
  },
  {
    method: 'DELETE',
    path: '/limits',
    answer: ({ platform }) => {
      platform.rateCounts.clear()
      return Object.assign(platform.limits, usualLimits(), platform.world.setup.limits)
    },
  },
]
