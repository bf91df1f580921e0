import { setTimeout as delay } from 'node:timers/promises'
import type { Program } from './program.ts'

type Pace<Result> = { count: number; perSecond: number; act: (index: number) => Promise<Result> }

/**
 * Begins `count` acts at a steady rate, whether or not the ones before are done: customers do not wait for each other, and
 * a slow answer must not slow the asking.
 */
export async function atPace<Result>({ count, perSecond, act }: Pace<Result>): Promise<Result[]> {
  const startedAt = performance.now()
  const acts: Promise<Result>[] = []
  for (let index = 0; index < count; index++) {
    await delay(Math.max(0, startedAt + (index * 1000) / perSecond - performance.now()))
    acts.push(act(index))
  }
  return Promise.all(acts)
}

export async function oneByOne<Result>(count: number, act: (index: number) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  for (let index = 0; index < count; index++) results.push(await act(index))
  return results
}

/** What each of `count` acts took of the program's processor, in milliseconds: unlike their time, hardly moved by who else is busy. */
export async function processorMsOf<Result>(program: Program, count: number, act: () => Promise<Result>) {
  const before = await program.usage()
  const result = await act()
  const after = await program.usage()
  return { result, processorMs: (after.processorMs - before.processorMs) / count }
}

/** How long it took, in milliseconds. */
export async function timed(act: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await act()
  return performance.now() - startedAt
}
