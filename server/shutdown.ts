import { log } from '#lib/log.ts'
import { step } from './boot/progress.ts'

type Closing = { name: string; close: () => Promise<unknown> | unknown }

const patienceMs = 10_000
/** npm passes on the Ctrl-C that its child has already had from the terminal: one wish, told twice. */
const oneWishMs = 500
const closings: Closing[] = []
let stopped: Promise<void> | undefined

/** What was started last is stopped first. */
export function onShutdown(name: string, close: Closing['close']) {
  closings.push({ name, close })
}

/** What fails from now on fails because its ground is taken away: nobody has to be told. */
export const isStopping = () => stopped !== undefined

/** Stops everything in order, once: who asks again waits for the same end. A part that fails to stop is said and keeps no other from it. */
export function shutDown(): Promise<void> {
  stopped ??= closeEverything()
  return stopped
}

async function closeEverything() {
  const impatience = setTimeout(() => process.exit(1), patienceMs)
  for (let closing = closings.pop(); closing; closing = closings.pop()) {
    try {
      await closing.close()
    } catch (error) {
      log.error({ error, part: closing.name }, 'a part did not stop cleanly')
    }
  }
  clearTimeout(impatience)
}

/**
 * Ctrl-C, a terminal that is closed, and what systemd and containers send. Who asks again a moment later does not want to wait.
 * `exitCode`: what was to come to an end by itself has failed when it is stopped.
 */
export function stopOnSignals({ exitCode } = { exitCode: 0 }) {
  let isEnding = false
  let askedAt: number | undefined
  const end = () => {
    if (isEnding) return
    isEnding = true
    void step('Stopping', shutDown).then(() => process.exit(exitCode))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      askedAt ??= performance.now()
      if (performance.now() - askedAt > oneWishMs) process.exit(1)
      end()
    })
  // Nobody reads any more: without this, telling so would end the process before anything is closed.
  process.stdout.on('error', end)
}
