import { log } from '#lib/log.ts'

type Closing = { name: string; close: () => Promise<unknown> | unknown }

const patienceMs = 10_000
const closings: Closing[] = []
let isStopping = false

/** What was started last is stopped first. */
export function onShutdown(name: string, close: Closing['close']) {
  closings.push({ name, close })
}

/** Stops everything in order; a part that fails to stop is said and does not keep the others from it. */
export async function shutDown(): Promise<void> {
  if (isStopping) return
  isStopping = true
  const impatience = setTimeout(() => process.exit(1), patienceMs)
  for (const { name, close } of closings.reverse()) {
    try {
      await close()
    } catch (error) {
      log.error({ error, part: name }, 'a part did not stop cleanly')
    }
  }
  clearTimeout(impatience)
}

export function stopOnSignals() {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => void shutDown().then(() => process.exit(0)))
}
