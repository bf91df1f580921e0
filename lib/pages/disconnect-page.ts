import { raiseAlarm } from '#lib/alarms/raise-alarm.ts'
import { record } from '#lib/audit/record.ts'
import { now } from '#lib/clock.ts'
import { transact } from '#lib/db.ts'
import { announce } from '#lib/live/announce.ts'

/**
 * Messenger no longer accepts the Page's token: sending stops, receiving goes on, everybody can see why, and who can mend it
 * is told.
 */
export async function disconnectPage(id: string, reason: string): Promise<void> {
  const at = now()
  await transact(async (tx) => {
    const { count } = await tx.page.updateMany({
      where: { id, disconnectedAt: null },
      data: { disconnectedAt: at, disconnectedReason: reason },
    })
    if (count === 0) return
    await record(tx, { actor: { kind: 'messenger' }, action: 'page.disconnected', at, pageId: id, reason })
    await raiseAlarm(tx, { kind: 'page-disconnected', pageId: id, evidence: { reason } })
    await announce(tx, { name: 'page.changed', id })
  })
}
