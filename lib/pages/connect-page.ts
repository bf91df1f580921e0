import type { Actor } from '#lib/actor.ts'
import { endAlarm } from '#lib/alarms/end-alarm.ts'
import { record } from '#lib/audit/record.ts'
import { now } from '#lib/clock.ts'
import { transact } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { announce } from '#lib/live/announce.ts'
import type { Regime } from './page.ts'
import { seal } from './seal.ts'

export type ConnectedPage = {
  id: string
  name: string
  pictureUrl: string | null
  regime: Regime
  defaultAppId: string | null
  botToken: string
  deskToken: string
}

/**
 * Keeps a Page and its sealed tokens, and what its routing regime was found to be; connecting again refreshes all of it. A
 * Page that was disconnected goes on with what waited (D31).
 */
export async function connectPage(page: ConnectedPage, actor: Actor = { kind: 'relais' }): Promise<void> {
  const at = now()
  const { bot, desk } = env().messenger
  const facts = {
    name: page.name,
    pictureUrl: page.pictureUrl,
    regime: page.regime,
    defaultAppId: page.defaultAppId,
    botAppId: bot.id,
    deskAppId: desk.id,
    botTokenSealed: seal(page.botToken),
    deskTokenSealed: seal(page.deskToken),
    disconnectedAt: null,
    disconnectedReason: null,
    lastGraphAt: at,
  }
  await transact(async (tx) => {
    const before = await tx.page.findUnique({ where: { id: page.id } })
    await tx.page.upsert({ where: { id: page.id }, create: { id: page.id, connectedAt: at, ...facts }, update: facts })
    await announce(tx, { name: 'page.changed', id: page.id })
    await endAlarm(tx, { kind: 'page-disconnected', pageId: page.id, actor })
    if (before?.disconnectedAt) await enqueue(tx, 'resume-page', { pageId: page.id }, { key: `resume:${page.id}` })
    if (before && !before.disconnectedAt && before.regime === page.regime) return
    await record(tx, {
      actor,
      action: 'page.connected',
      at,
      pageId: page.id,
      after: { name: page.name, regime: page.regime },
    })
  })
}
