import { moveClock } from '#lib/clock.ts'
import { disconnect } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { closeGraph } from '#lib/messenger/graph.ts'
import { followSimulatorClock } from './follow-simulator-clock.ts'
import { connectPages } from './jobs/connect-pages.ts'
import { onShutdown } from './shutdown.ts'
import { startWeb } from './web.ts'
import { startWorker } from './worker.ts'

/** Web, realtime and worker in this process, in the order in which they need each other. */
export async function runDesk({ isDevelopment }: { isDevelopment: boolean }): Promise<void> {
  onShutdown('database connections', disconnect)
  onShutdown('Graph connections', closeGraph)
  const worker = await startWorker()
  onShutdown('worker', () => worker.stop())
  const web = await startWeb({ isDevelopment })
  onShutdown('web', () => web.stop())
  followClock(() => web.clockMoved())
  await connectPages()
}

/** Only the simulator's time can be moved; against the real Messenger the desk lives in the machine's. */
function followClock(moved: () => void) {
  const { simulatorUrl } = env()
  if (!simulatorUrl) return moveClock(0)
  const stop = new AbortController()
  onShutdown('clock', () => stop.abort())
  void followSimulatorClock(simulatorUrl, moved, stop.signal)
}
