import { monitorEventLoopDelay } from 'node:perf_hooks'
import { trainInWorker } from '../train-in-worker.ts'
import type { TrainingAnswer } from '../train-model.ts'

/** Trains beside a running event loop, as a desk does, and says how long it took and how long the loop stood still. */
export async function measureTraining(answers: TrainingAnswer[]) {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const startedAt = performance.now()
  delay.enable()
  const model = await trainInWorker(answers)
  await new Promise((resolve) => setImmediate(resolve))
  delay.disable()
  return { model, trainingMs: performance.now() - startedAt, stallMs: delay.max / 1e6 }
}

export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
