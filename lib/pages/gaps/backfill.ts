import { endAlarm } from '#lib/alarms/end-alarm.ts'
import { raiseAlarm } from '#lib/alarms/raise-alarm.ts'
import { record } from '#lib/audit/record.ts'
import { now } from '#lib/clock.ts'
import { type Tx, transact } from '#lib/db.ts'
import { announce } from '#lib/live/announce.ts'
import type { Gap as Row } from '#prisma/generated/client.ts'

/** A gap that is being looked through; `place`: where Messenger's list of conversations goes on, null at its beginning. */
export type Backfill = { id: string; pageId: string; from: Date; until: Date; place: string | null }

/**
 * What is to be looked through now: the one that was begun, else the one that waits. Null when there is none, or while
 * Messenger does not accept the Page's token.
 */
export function nextBackfill(pageId: string): Promise<Backfill | null> {
  return transact(async (tx) => {
    const page = await tx.page.findUnique({ where: { id: pageId }, select: { disconnectedAt: true } })
    if (!page || page.disconnectedAt) return null
    const running = await tx.gap.findFirst({ where: { pageId, state: 'running' } })
    if (running) return present(running)
    const began = { state: 'running', startedAt: now() }
    const [begun] = await tx.gap.updateManyAndReturn({ where: { pageId, state: 'waiting' }, data: began })
    if (begun) await announce(tx, { name: 'page.examined', id: pageId })
    return begun ? present(begun) : null
  })
}

const present = ({ id, pageId, fromAt, untilAt, place }: Row): Backfill => ({
  ...{ id, pageId, place },
  from: fromAt,
  until: untilAt,
})

/** Part: what one conversation gave, in the transaction that keeps it. */
export const countFound = (tx: Tx, gapId: string, { found, unreadable }: { found: number; unreadable: number }) =>
  tx.gap.update({
    where: { id: gapId },
    data: { found: { increment: found }, unreadable: { increment: unreadable } },
    select: { id: true },
  })

/** Conversations that were looked at, and in how many of them Messenger has more than was looked through. */
export type Seen = { lookedAt: number; cutShort: number }

const counted = ({ lookedAt, cutShort }: Seen) => ({
  lookedAt: { increment: lookedAt },
  cutShort: { increment: cutShort },
})

/** So far it was looked through: a job that begins anew goes on from there. */
export async function keepPlace({ id, pageId }: Backfill, { place, ...seen }: Seen & { place: string }): Promise<void> {
  await transact(async (tx) => {
    await tx.gap.updateMany({ where: { id, state: 'running' }, data: { place, ...counted(seen) } })
    await announce(tx, { name: 'page.examined', id: pageId })
  })
}

/** Everything that Messenger tells of it was looked at, but for what is older in a conversation that is too long. */
export function finishBackfill(backfill: Backfill, seen: Seen): Promise<void> {
  const data = { state: 'done', finishedAt: now(), ...counted(seen) }
  return end(backfill, data, async (tx, { found, unreadable, cutShort, lookedAt: conversations }) => {
    const { pageId } = backfill
    const after = { ...spanOf(backfill), conversations, found, unreadable, ...(cutShort > 0 && { cutShort }) }
    await record(tx, { actor: { kind: 'relais' }, action: 'gap.looked-through', at: now(), pageId, after })
    await endAlarm(tx, { kind: 'backfill-refused', pageId })
  })
}

/** Messenger will not tell (a permission is missing): somebody has to know that something may be missing for good. */
export function failBackfill(backfill: Backfill, failure: string): Promise<void> {
  return end(backfill, { state: 'failed', finishedAt: now(), failure }, async (tx) => {
    const { pageId } = backfill
    const evidence = { ...spanOf(backfill), reason: failure }
    await record(tx, { actor: { kind: 'messenger' }, action: 'gap.left', at: now(), pageId, reason: failure, evidence })
    await raiseAlarm(tx, { kind: 'backfill-refused', pageId, evidence })
  })
}

type Ended = Parameters<Tx['gap']['updateManyAndReturn']>[0]['data']

/** Once: of two that end it, one does. */
async function end({ id, pageId }: Backfill, data: Ended, then: (tx: Tx, row: Row) => Promise<void>) {
  await transact(async (tx) => {
    const [row] = await tx.gap.updateManyAndReturn({ where: { id, state: 'running' }, data })
    if (!row) return
    await then(tx, row)
    await announce(tx, { name: 'page.examined', id: pageId })
  })
}

const spanOf = ({ from, until }: Backfill) => ({ from: from.toISOString(), until: until.toISOString() })
