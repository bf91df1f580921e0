import '#lib/testing/database.ts'
import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { db } from '#lib/db.ts'
import { takeOver } from '#lib/handover/take-over.ts'
import { testApps } from '#lib/testing/database.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import {
  clearJobs,
  hear,
  look,
  makeScene,
  minutesAgo,
  passed,
  type Scene,
  said,
  waitingTasks,
} from '#lib/testing/scene.ts'
import { addNote } from './add-note.ts'
import { learnProfile } from './learn-profile.ts'
import { markRead } from './mark-read.ts'

let scene: Scene
let conversationId: string
let ana: AgentActor

beforeEach(async () => {
  scene = await makeScene()
  await hear(scene, said('Bonjour'), { at: minutesAgo(5) })
  conversationId = (await look(scene)).id
  ana = await makeAgent({ name: 'Ana Moreau' })
  await clearJobs()
})

describe('a note', () => {
  test('is said among colleagues, once however often it is sent, and never to the customer', async () => {
    const note = { conversationId, clientId: randomUUID(), text: ' Cliente fidèle ' }
    const [one, two] = await Promise.all([addNote(ana, note), addNote(ana, note)])
    expect(one.noteId).toBe(two.noteId)
    const { version } = await look(scene)
    expect((await addNote(ana, note)).version).toBe(version)
    expect(await db().note.findMany({ where: { conversationId } })).toMatchObject([
      { text: 'Cliente fidèle', agentId: ana.id },
    ])
    expect(await waitingTasks()).toEqual([])
  })
})

describe('reading', () => {
  test('D34: the customer sees a tick only when the one who looked is the one who answers', async () => {
    await markRead(ana, { conversationId })
    expect(await look(scene)).toMatchObject({ seenAt: expect.any(Date) })
    expect(await waitingTasks()).toEqual([])
    await takeOver(ana, { conversationId })
    await hear(scene, passed(testApps.desk), { at: minutesAgo(1) })
    await hear(scene, said('Allô ?'))
    await clearJobs()
    await markRead(ana, { conversationId })
    expect(await waitingTasks()).toEqual(['mark-seen'])
  })

  test('read once, it changes nothing to look again', async () => {
    await markRead(ana, { conversationId })
    const { version } = await look(scene)
    await markRead(ana, { conversationId })
    expect((await look(scene)).version).toBe(version)
  })
})

describe('D18: a profile', () => {
  test('is shown as soon as it is known', async () => {
    const { customerId, version } = await look(scene)
    const profile = { isMissing: false, name: 'Inès Caron', pictureUrl: null, locale: 'fr_FR', timezone: 1 } as const
    await learnProfile(customerId, profile)
    expect(await look(scene)).toMatchObject({ version: version + 1, customer: { name: 'Inès Caron', locale: 'fr_FR' } })
  })

  test('that is missing leaves what was known', async () => {
    const { customerId } = await look(scene)
    await learnProfile(customerId, { isMissing: false, name: 'Inès', pictureUrl: null, locale: null, timezone: null })
    await learnProfile(customerId, { isMissing: true, reason: 'no-profile' })
    expect((await look(scene)).customer).toMatchObject({ name: 'Inès', profileMissing: 'no-profile' })
  })
})
