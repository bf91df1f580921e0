import { setTimeout as delay } from 'node:timers/promises'
import { moveClock } from '#lib/clock.ts'
import { log } from '#lib/log.ts'

/**
 * With the simulator, time can be moved; the desk then lives in the same time, so that windows close and control expires
 * on both sides alike. Calls `moved` when it did. Ends when the signal aborts.
 */
export async function followSimulatorClock(
  simulatorUrl: string,
  moved: () => void,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await listen(simulatorUrl, moved, signal)
    } catch (error) {
      if (signal.aborted) return
      log.debug({ error: String(error) }, 'the simulator’s clock is out of reach; trying again')
    }
    await delay(500, undefined, { signal }).catch(() => {})
  }
}

async function listen(simulatorUrl: string, moved: () => void, signal: AbortSignal) {
  const response = await fetch(`${simulatorUrl}/_simulator/events`, {
    headers: { accept: 'text/event-stream' },
    signal,
  })
  if (!response.body) return
  set(await (await fetch(`${simulatorUrl}/_simulator/clock`, { signal })).json(), moved)
  let rest = ''
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const events = (rest + chunk).split('\n\n')
    rest = events.pop() ?? ''
    for (const event of events)
      if (/^event: clock$/m.test(event)) set(JSON.parse(event.match(/^data: (.*)$/m)?.[1] ?? '{}'), moved)
  }
}

function set(clock: { offsetSeconds?: number }, moved: () => void) {
  if (clock.offsetSeconds === undefined) return
  moveClock(clock.offsetSeconds * 1000)
  moved()
}
