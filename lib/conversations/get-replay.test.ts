import '#lib/testing/database.ts'
import { expect, test } from 'vitest'
import { pool } from '#lib/db.ts'
import { claim } from '#lib/handover/claim.ts'
import { type PastStanding, standingAfter } from '#lib/handover/replay.ts'
import { requestHuman } from '#lib/handover/request-human.ts'
import { resolve } from '#lib/handover/resolve.ts'
import { returnToBot } from '#lib/handover/return-to-bot.ts'
import { returnToQueue } from '#lib/handover/return-to-queue.ts'
import { settleControl } from '#lib/handover/settle-control.ts'
import { takeOver } from '#lib/handover/take-over.ts'
import { transfer } from '#lib/handover/transfer.ts'
import { statementsOf } from '#lib/testing/count-statements.ts'
import { testApps } from '#lib/testing/database.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { callsTo, MessengerThread } from '#lib/testing/messenger-thread.ts'
import { echoed, hear, look, makeScene, passed, said, taken } from '#lib/testing/scene.ts'
import { getReplay } from './get-replay.ts'
import { listTimeline, untilMoment } from './list-timeline.ts'

const iso = (date: Date | null) => date?.toISOString() ?? null

/** The row as it is now, in the words of a replay. */
async function standingNow(conversationId: string) {
  const { rows } = await pool().query('SELECT * FROM conversations WHERE id = $1', [conversationId])
  const row = rows[0]
  return {
    ...{ holder: row.holder, agentId: row.holder_agent_id, appId: row.holder_app_id, epoch: row.epoch },
    ...{ previous: row.previous_holder, previousAgentId: row.previous_agent_id, since: iso(row.holder_since) },
    ...{ ownerAppId: row.control_owner_app_id, settlement: row.settlement, settlementReason: row.settlement_reason },
    ...{ windowOpenedAt: iso(row.window_opened_at), needsHumanSince: iso(row.needs_human_since) },
  }
}

function standingIn(then: PastStanding | null | undefined) {
  if (!then) return null
  const { held, epoch, since, ownerAppId, settlement, settlementReason, windowOpenedAt, needsHumanSince } = then
  const previous = held.holder === 'elsewhere' ? held.previous : null
  return {
    holder: held.holder,
    agentId: held.holder === 'agent' ? held.agentId : null,
    appId: held.holder === 'elsewhere' ? held.appId : null,
    previous: previous?.holder ?? null,
    previousAgentId: previous?.holder === 'agent' ? previous.agentId : null,
    ...{ epoch, since, ownerAppId, settlement, settlementReason, windowOpenedAt, needsHumanSince },
  }
}

test('a scene played through the verbs is replayed step by step as the row was after each', async () => {
  const ana = await makeAgent({ name: 'Ana Costa' })
  const ben = await makeAgent({ name: 'Ben Diallo' })
  const sam = await makeAgent({ name: 'Sam Weber', role: 'supervisor' })
  const scene = await makeScene()
  await hear(scene, said('Bonjour'))
  const { id } = await look(scene)
  const thread = new MessengerThread({
    regime: 'routing-default-app',
    botAppId: testApps.bot,
    deskAppId: testApps.desk,
    defaultAppId: testApps.bot,
  })
  thread.customerActs(Date.now())
  const settle = () => settleControl(id, callsTo(thread).calls)
  const inboxTakes = () => {
    thread.takenBy(testApps.inbox, Date.now())
    return hear(scene, taken(testApps.inbox))
  }
  const lived: { after: string; row: Awaited<ReturnType<typeof standingNow>>; lines: number }[] = []
  const step = async (after: string, act: () => Promise<unknown>) => {
    await act()
    const { steps } = await getReplay(id)
    const row = await standingNow(id)
    expect({ after, ...standingIn(steps.at(-1)?.standing) }).toEqual({ after, ...row })
    lived.push({ after, row, lines: steps.length })
  }
  await step('asks for a person', () =>
    requestHuman({ conversationId: id, actor: { kind: 'customer', id: 'c' }, reason: 'asked-for-person' }),
  )
  await step('settled', settle)
  await step('claimed', () => claim(ana, { conversationId: id }))
  await step('transferred', () => transfer(ana, { conversationId: id, toAgentId: ben.id, note: 'Lunch' }))
  await step('taken over', () => takeOver(sam, { conversationId: id }))
  await step('an automation speaks', () => hear(scene, echoed('We are closed')))
  await step('and was only that', settle)
  await step('the inbox takes it', inboxTakes)
  await step('taken back', () => claim(ana, { conversationId: id }))
  await step('settled again', settle)
  await step('to the queue', () => returnToQueue(ana, { conversationId: id, note: 'End of shift' }))
  await step('to the bot', () => returnToBot(ben, { conversationId: id }))
  await step('settled for the bot', settle)
  await step('passed to the desk by another app', () =>
    hear(scene, passed(testApps.desk, { previousOwnerAppId: '999' })),
  )
  await step('resolved', () => claim(ben, { conversationId: id }).then(() => resolve(ben, { conversationId: id })))
  await step('the customer writes again', () => hear(scene, said('Encore moi')))

  // And all of it is still so at the end: every moment, not only the last.
  const { steps, row, older } = await getReplay(id)
  for (const { after, row: then, lines } of lived)
    expect({ after, ...standingIn(steps[lines - 1]?.standing) }).toEqual({ after, ...then })
  expect([row.id, older]).toEqual([id, null])
  expect(lived.length).toBeLessThanOrEqual(steps.length)
  expect(await statementsOf(() => getReplay(id))).toHaveLength(3)
})

test('each step shows what had been said until then, and nothing later', async () => {
  const scene = await makeScene()
  await hear(scene, said('One'))
  const { id } = await look(scene)
  await requestHuman({ conversationId: id, actor: { kind: 'customer', id: 'c' }, reason: 'asked-for-person' })
  await hear(scene, said('Two'))
  const { steps } = await getReplay(id)
  const texts = async (index: number) =>
    (await listTimeline(id, steps.at(index)?.timelineUntil)).items.flatMap((item) =>
      item.type === 'message' && item.author.kind === 'customer' ? [item.text] : [],
    )
  expect(await texts(-1)).toEqual(['One'])
  const { items } = await listTimeline(id, steps.at(-1)?.timelineUntil)
  expect(items.at(-1)).toMatchObject({ type: 'entry', id: steps.at(-1)?.entry.id })
})

test('any moment after a step: what had been said until then, and the reply window that it opened', async () => {
  const now = Date.now()
  const at = (minute: number) => new Date(now + minute * 60_000)
  const scene = await makeScene()
  await hear(scene, said('One'), { at: at(-1) })
  const { id } = await look(scene)
  await requestHuman({ conversationId: id, actor: { kind: 'customer', id: 'c' }, reason: 'asked-for-person' })
  await hear(scene, said('Two'), { at: at(10) })
  await hear(scene, { kind: 'act', act: { type: 'opt-in', purpose: 'contact' }, raw: null }, { at: at(12) })
  await hear(scene, said('Three'), { at: at(20) })
  const last = (await getReplay(id)).steps.at(-1)
  const openedBy = (minute: number) =>
    standingAfter(last?.standing ?? null, last?.acts ?? [], at(minute).toISOString())?.windowOpenedAt
  expect([9, 13, 21].map(openedBy)).toEqual([-1, 10, 20].map((minute) => at(minute).toISOString()))
  const texts = (await listTimeline(id, untilMoment(at(11).toISOString()))).items.flatMap((item) =>
    item.type === 'message' && item.author.kind === 'customer' ? [item.text] : [],
  )
  expect(texts).toEqual(['One', 'Two'])
})

test('a long past is read a page at a time, every step once, each page knowing how it began', async () => {
  const ana = await makeAgent()
  const scene = await makeScene()
  await hear(scene, said('Bonjour'))
  const { id } = await look(scene)
  for (let i = 0; i < 160; i += 1) {
    await takeOver(ana, { conversationId: id })
    await returnToBot(ana, { conversationId: id })
  }
  const last = await getReplay(id)
  const first = await getReplay(id, Number(last.older))
  const ids = [...first.steps, ...last.steps].map(({ entry }) => entry.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(first.older).toBeNull()
  expect(last.steps).toHaveLength(300)
  const { rows } = await pool().query('SELECT count(*)::int AS lines FROM audit_entries WHERE conversation_id = $1', [
    id,
  ])
  expect(ids).toHaveLength(rows[0].lines)
  for (const step of [...first.steps, ...last.steps]) expect(step.standing).not.toBeNull()
}, 60_000)
