import { listenForSignals } from './listen.ts'
import type { Signal } from './signals.ts'

type Memory = { forgets: (signal: Signal) => boolean; kept: Map<string, unknown>; changes: number }

const memories = new Set<Memory>()
let isListening = false

/**
 * What a process keeps of the database until it hears that it changed: what every message needs and people change rarely. A
 * process that does not listen, as one that only serves requests, keeps nothing and reads each time.
 */
export function remember<Value>(
  read: (key: string) => Promise<Value>,
  forgets: (signal: Signal) => boolean,
): (key: string) => Promise<Value> {
  const memory: Memory = { forgets, kept: new Map(), changes: 0 }
  memories.add(memory)
  return async (key) => {
    const known = memory.kept.get(key)
    if (known !== undefined) return known as Value
    const { changes } = memory
    const value = await read(key)
    // What was read while it changed may be the old one; what is not there yet is looked for again.
    const isCertain = isListening && changes === memory.changes
    if (isCertain && value !== null && value !== undefined) memory.kept.set(key, value)
    return value
  }
}

function forget(memory: Memory) {
  memory.kept.clear()
  memory.changes += 1
}

const forgetAll = () => memories.forEach(forget)

/** From now on this process may remember, because it hears of changes. */
export async function listenToForget(): Promise<{ stop(): Promise<void> }> {
  const heard = (signal: Signal) => {
    for (const memory of memories) if (memory.forgets(signal)) forget(memory)
  }
  const listening = await listenForSignals({
    heard,
    lost: () => {
      isListening = false
      forgetAll()
    },
    regained: () => {
      forgetAll()
      isListening = true
    },
  })
  forgetAll()
  isListening = true
  return {
    async stop() {
      isListening = false
      forgetAll()
      await listening.stop()
    },
  }
}
