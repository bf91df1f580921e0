import { z } from 'zod'
import { type Plan, type PlannedKind, usualRates } from '../faults/plan.ts'
import { type ControlRoute, parseInput } from './route.ts'

const kinds = Object.keys(usualRates) as PlannedKind[]
const range = z.tuple([z.int().min(0), z.int().min(0)])

const wanted = z.strictObject({
  seed: z.union([z.string(), z.number()]).transform(String),
  /** Kinds with a rate of their own, 0 to 1; the others keep the usual one. */
  rates: z.partialRecord(z.enum(kinds), z.number().min(0).max(1)).default({}),
  /** Only these kinds strike. */
  only: z.array(z.enum(kinds)).optional(),
  delayMs: range.default([20, 800]),
  slowMs: range.default([50, 1500]),
  tokenOutageMs: z.int().min(0).default(5000),
})

export const faultPlanRoutes: ControlRoute[] = [
  {
    method: 'POST',
    path: '/faults/plan',
    answer: ({ platform, body }) => {
      const plan = createPlan(parseInput(wanted, body))
      platform.faults.plan = plan
      return presentPlan(plan)
    },
  },
  {
    method: 'DELETE',
    path: '/faults/plan',
    answer: ({ platform }) => {
      platform.faults.plan = null
      platform.streams.flush()
      return { plan: null }
    },
  },
]

function createPlan({ rates, only = kinds, ...rest }: z.output<typeof wanted>): Plan {
  const all = kinds.map((kind) => [kind, only.includes(kind) ? (rates[kind] ?? usualRates[kind]) : 0])
  return { ...rest, rates: Object.fromEntries(all), draws: new Map() }
}

export function presentPlan({ draws: _, ...plan }: Plan) {
  return plan
}
