import { moveClock } from '#lib/clock.ts'
import { db, disconnect } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { log } from '#lib/log.ts'
import { closeGraph } from '#lib/messenger/graph.ts'
import { followSimulatorClock } from './follow-simulator-clock.ts'
import { connectPages } from './jobs/connect-pages.ts'
import { onShutdown } from './shutdown.ts'
import { startWeb } from './web.ts'
import { startWorker } from './worker.ts'

/** `web` is the console, its API, the sockets and the webhook door; `worker` does the jobs. They meet in the database alone. */
export type DeskPart = 'web' | 'worker'

/** Both parts in this process, or one of them, in the order in which they need each other. */
export async function runDesk({ isDevelopment, only }: { isDevelopment: boolean; only?: DeskPart }): Promise<void> {
  onShutdown('database connections', disconnect)
  onShutdown('Graph connections', closeGraph)
  const afterClockMoved: (() => void)[] = []
  if (only !== 'web') afterClockMoved.push(await runWorker())
  if (only !== 'worker') afterClockMoved.push(await runWeb(isDevelopment))
  followClock(() => {
    for (const act of afterClockMoved) act()
  })
  // Messenger looks whether the door answers before it subscribes an app.
  if (only !== 'worker') await connectPages().catch(connectSoon)
}

async function runWorker(): Promise<() => void> {
  const worker = await startWorker()
  onShutdown('worker', () => worker.stop())
  return () => void sweepSoon().catch((error) => log.warn({ error: String(error) }, 'no sweep after the clock moved'))
}

async function runWeb(isDevelopment: boolean): Promise<() => void> {
  const web = await startWeb({ isDevelopment })
  onShutdown('web', () => web.stop())
  return web.clockMoved
}

/** Messenger may be ill just when the desk starts: that keeps nobody from working, and a Page not from coming back. */
function connectSoon(error: unknown): Promise<void> {
  log.warn({ error: String(error) }, 'not every Page could be connected; it will be tried again')
  return enqueue(db(), 'connect-pages', {}, { key: 'connect-pages', afterSeconds: 2 })
}

/** What ran out while the clock was moved shows at once; many moves in a row are one sweep. */
const sweepSoon = () => enqueue(db(), 'sweep-control', {}, { key: 'sweep-control', afterSeconds: 1, maxAttempts: 1 })

/** Only the simulator's time can be moved; against the real Messenger the desk lives in the machine's. */
function followClock(moved: () => void) {
  const { simulatorUrl } = env()
  if (!simulatorUrl) return moveClock(0)
  const stop = new AbortController()
  onShutdown('clock', () => stop.abort())
  void followSimulatorClock(simulatorUrl, moved, stop.signal)
}
