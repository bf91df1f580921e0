import '#lib/testing/database.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { db } from '#lib/db.ts'
import { testApps } from '#lib/testing/database.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import {
  clearJobs,
  echoed,
  entriesOf,
  hear,
  look,
  minutesAgo,
  said,
  waitingJobs,
  waitingTasks,
} from '#lib/testing/scene.ts'
import { claim } from './claim.ts'
import { sweepControl } from './sweep-control.ts'
import { takeOver } from './take-over.ts'
import { begin, inboxTakes, routedPage, settle } from './testing/thread.ts'

const { bot, desk, inbox } = testApps

let ana: AgentActor

beforeEach(async () => {
  ana = await makeAgent({ name: 'Ana Moreau' })
})

describe('the sweep', () => {
  const day = 24 * 60

  test('D44: control that ran out is noticed by the clock, and got back for the agent', async () => {
    const begun = await begin(routedPage)
    const { scene, conversationId } = begun
    await takeOver(ana, { conversationId })
    await settle(begun)
    const later = new Date(Date.now() + (day + 1) * 60_000)
    await clearJobs()
    await sweepControl(later)
    expect(await look(scene)).toMatchObject({
      controlOwnerAppId: null,
      controlEvidence: 'expired',
      settlement: 'settling',
    })
    expect((await entriesOf(conversationId)).at(-1)).toMatchObject({ action: 'control.expired', actorKind: 'relais' })
    expect(await waitingTasks()).toContain('settle-control')
  })

  test('control that was lost without a word is noticed while a human has it, and they are told', async () => {
    const begun = await begin(routedPage)
    const { scene, conversationId, thread } = begun
    await takeOver(ana, { conversationId })
    await settle(begun)
    thread.takenBy(inbox, Date.now())
    const { controlProvenAt } = await look(scene)
    const tenMinutesOn = new Date((controlProvenAt?.getTime() ?? 0) + 10 * 60_000)
    await db().conversation.update({ where: { id: conversationId }, data: { controlLookAt: null } })
    await clearJobs()
    await sweepControl(new Date(tenMinutesOn.getTime() - 1))
    const keys = async () => (await waitingJobs()).map(({ key }) => key)
    expect(await keys()).not.toContain(`settle:${conversationId}`)
    await sweepControl(tenMinutesOn)
    expect(await keys()).toContain(`settle:${conversationId}`)
    const provenLongAgo = { controlProvenAt: minutesAgo(11) }
    await db().conversation.update({ where: { id: conversationId }, data: provenLongAgo })
    expect(await settle(begun)).toEqual([`read ${bot}`])
    expect(await look(scene)).toMatchObject({ holder: 'elsewhere', holderAppId: inbox })
  })

  test('two stories within a moment are told apart by looking once it is quiet', async () => {
    const begun = await begin(routedPage)
    const { scene, conversationId } = begun
    await takeOver(ana, { conversationId })
    await settle(begun)
    const { controlLookAt } = await look(scene)
    expect(controlLookAt).not.toBeNull()
    await db().conversation.update({ where: { id: conversationId }, data: { controlLookAt: minutesAgo(1) } })
    expect(await settle(begun)).toEqual([`read ${bot}`])
    expect(await look(scene)).toMatchObject({ controlLookAt: null, settlement: 'held', controlOwnerAppId: desk })
    expect(await settle(begun)).toEqual([])
  })

  test('D64: a thread that somebody outside forgot comes back by itself', async () => {
    const begun = await begin(routedPage)
    const { scene } = begun
    await inboxTakes(begun)
    await sweepControl(new Date(Date.now() + (day + 1) * 60_000))
    expect(await look(scene)).toMatchObject({ holder: 'bot', holderReason: 'control-returned' })
  })

  test('D64: where control never runs out, who leaves a customer without an answer for a day has forgotten them', async () => {
    const begun = await begin({ ...routedPage, regime: 'hop1' })
    const { scene, conversationId } = begun
    await inboxTakes(begun)
    await hear(scene, said('Il y a quelqu’un ?'), { at: minutesAgo(1) })
    expect(await look(scene)).toMatchObject({ holder: 'elsewhere', controlExpiresAt: null })
    await sweepControl(new Date(Date.now() + (day - 2) * 60_000))
    expect(await look(scene)).toMatchObject({ holder: 'elsewhere' })
    await clearJobs()
    expect((await sweepControl(new Date(Date.now() + day * 60_000))).forgotten).toBe(1)
    expect(await look(scene)).toMatchObject({ holder: 'bot', holderReason: 'taken-back', settlement: 'settling' })
    expect((await entriesOf(conversationId)).at(-1)).toMatchObject({ actorKind: 'relais', reason: 'taken-back' })
    expect(await settle(begun)).toContain(`take ${bot}`)
    expect(await look(scene)).toMatchObject({ settlement: 'held', controlOwnerAppId: bot })
  })

  test('D64: whom somebody outside answered is left with them', async () => {
    const begun = await begin({ ...routedPage, regime: 'hop1' })
    const { scene } = begun
    await inboxTakes(begun)
    await hear(scene, echoed('Ici Léa.'), { at: minutesAgo(0.5) })
    await sweepControl(new Date(Date.now() + 2 * day * 60_000))
    expect(await look(scene)).toMatchObject({ holder: 'elsewhere' })
  })

  test('what is refused is tried again, ever more rarely', async () => {
    const begun = await begin(routedPage)
    const { scene, conversationId, thread } = begun
    thread.canTake = false
    await inboxTakes(begun)
    await claim(ana, { conversationId })
    await settle(begun)
    // It was quiet since, and looked at.
    await db().conversation.update({ where: { id: conversationId }, data: { controlLookAt: null } })
    const { settlementAt } = await look(scene)
    const minutesOn = (minutes: number) => new Date((settlementAt?.getTime() ?? 0) + minutes * 60_000)
    await clearJobs()
    expect((await sweepControl(minutesOn(0.5))).settling).toBe(0)
    expect((await sweepControl(minutesOn(1.1))).settling).toBeGreaterThan(0)
    await db().conversation.update({ where: { id: conversationId }, data: { holderSince: minutesAgo(20) } })
    await clearJobs()
    await sweepControl(minutesOn(10))
    expect(await waitingJobs()).not.toContainEqual(expect.objectContaining({ key: `settle:${conversationId}` }))
    await sweepControl(minutesOn(25))
    expect(await waitingJobs()).toContainEqual(expect.objectContaining({ key: `settle:${conversationId}` }))
  })
})
