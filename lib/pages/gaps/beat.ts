import { now } from '#lib/clock.ts'
import { type Tx, transact } from '#lib/db.ts'
import { log } from '#lib/log.ts'
import { wasAway } from './hearing.ts'
import { noticeGap } from './notice-gap.ts'

/**
 * The webhook door is open and can keep what comes. Where nobody had said so for a while (the desk was off, the database was
 * away), every Page may have missed something since. Says how many seconds it was, or null when none were.
 */
export function beat(): Promise<number | null> {
  return transact(async (tx) => {
    const seconds = await renew(tx)
    if (seconds === null || !wasAway(seconds)) return null
    const until = now()
    const since = new Date(until.getTime() - seconds * 1000)
    log.info({ seconds: Math.round(seconds) }, 'webhooks may have been missed while the door was shut')
    for (const { id } of await tx.page.findMany({ select: { id: true } }))
      await noticeGap(tx, { pageId: id, reason: 'away', since, until })
    return seconds
  })
}

/** Measured by the database's clock: neither one that can be moved, nor one of several machines. */
async function renew(tx: Tx): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ seconds: number | null }[]>`
    WITH last AS MATERIALIZED (SELECT at FROM door_beats WHERE id = 1 FOR UPDATE), renewed AS (
      INSERT INTO door_beats (id, at) VALUES (1, clock_timestamp()) ON CONFLICT (id) DO UPDATE SET at = EXCLUDED.at
    )
    SELECT extract(epoch FROM clock_timestamp() - (SELECT at FROM last))::float8 AS seconds`
  return row?.seconds ?? null
}
