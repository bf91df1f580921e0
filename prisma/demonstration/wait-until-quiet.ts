import { setTimeout as delay } from 'node:timers/promises'
import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'

const pollMs = 15
const quietPolls = 2
const patienceMs = 20_000

/** Until the desk has dealt with everything that the last act set off: no stored event waits and no job is due. */
export async function waitUntilQuiet(): Promise<void> {
  const giveUpAt = performance.now() + patienceMs
  for (let quiet = 0; quiet < quietPolls; ) {
    if (performance.now() > giveUpAt) throw new Error('The desk did not come to rest while its week was played')
    await fetch(`${env().simulatorUrl}/_simulator/settled`) // every webhook it owes has been tried
    await delay(pollMs)
    quiet = (await isBusy()) ? 0 : quiet + 1
  }
}

async function isBusy(): Promise<boolean> {
  const [{ busy } = { busy: false }] = await db().$queryRaw<{ busy: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM webhook_events WHERE outcome = 'received')
        OR EXISTS (SELECT 1 FROM graphile_worker.jobs WHERE run_at <= now() AND attempts = 0)
        OR EXISTS (SELECT 1 FROM graphile_worker.jobs WHERE locked_at IS NOT NULL) AS busy`
  return busy
}
