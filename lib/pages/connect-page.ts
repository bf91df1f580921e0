import type { Actor } from '#lib/actor.ts'
import { endAlarm } from '#lib/alarms/end-alarm.ts'
import { record } from '#lib/audit/record.ts'
import { now } from '#lib/clock.ts'
import { type Tx, transact } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { announce } from '#lib/live/announce.ts'
import { noticeGap } from './gaps/notice-gap.ts'
import { letGo } from './let-go.ts'
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
    // What an administrator said stands above what was found (D48).
    facts.regime = (before?.regimeSetting as Regime | null) ?? page.regime
    facts.defaultAppId = before?.defaultAppSetting ?? defaultAppIn(facts.regime, page)
    await tx.page.upsert({ where: { id: page.id }, create: { id: page.id, connectedAt: at, ...facts }, update: facts })
    await announce(tx, { name: 'page.changed', id: page.id })
    await endAlarm(tx, { kind: 'page-disconnected', pageId: page.id, actor })
    if (before?.disconnectedAt) await noticeAbsence(tx, { ...before, until: at })
    const isOther = before?.regime !== facts.regime || before.defaultAppId !== facts.defaultAppId
    if (before && (before.disconnectedAt || isOther))
      await enqueue(tx, 'resume-page', { pageId: page.id }, { key: `resume:${page.id}` })
    if (before && !before.disconnectedAt && !isOther) return
    await record(tx, {
      actor,
      action: 'page.connected',
      at,
      pageId: page.id,
      after: { name: page.name, regime: facts.regime, defaultAppId: facts.defaultAppId },
    })
  })
}

/** The bot is where new conversations must begin; a first Handover Protocol without a Primary does not exist. */
function defaultAppIn(regime: Regime, page: ConnectedPage): string | null {
  if (regime === 'hop1') return page.defaultAppId ?? env().messenger.bot.id
  return regime === 'routing-zero-config' ? null : page.defaultAppId
}

type Absent = { id: string; disconnectedAt: Date | null; disconnectedReason: string | null; until: Date }

/** What was said while nobody here wanted the Page was said to others: only what could not be helped is looked for. */
async function noticeAbsence(tx: Tx, { id: pageId, disconnectedAt: since, disconnectedReason, until }: Absent) {
  if (disconnectedReason === letGo)
    await tx.pageExamination.updateMany({ where: { pageId }, data: { hearingAt: null } })
  else if (since) await noticeGap(tx, { pageId, reason: 'disconnected', since, until })
}
