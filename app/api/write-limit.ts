import { Refusal } from '#lib/errors.ts'

/** No person needs more; a screen that has gone wild is stopped before the database feels it. */
const burst = 60
const perSecond = 20

type Bucket = { tokens: number; at: number }
const key = Symbol.for('relais.write-limit')
// Each route is a bundle of its own; a person has one bucket.
const registry = globalThis as { [key]?: Map<string, Bucket> }
registry[key] ??= new Map()
const buckets = registry[key]

/** One write of this agent. Throws `too-many-requests`. */
export function takeToken(agentId: string, nowMs = performance.now()) {
  const { tokens, at } = buckets.get(agentId) ?? { tokens: burst, at: nowMs }
  const left = Math.min(burst, tokens + ((nowMs - at) / 1000) * perSecond) - 1
  if (left < 0) throw new Refusal('too-many-requests', { retryAfterSeconds: 1 })
  buckets.set(agentId, { tokens: left, at: nowMs })
}
