import '#lib/testing/database.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { testApps } from '#lib/testing/database.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { callsTo, MessengerThread } from '#lib/testing/messenger-thread.ts'
import { actionsOf, clearJobs, hear, look, makeScene, minutesAgo, said, waitingJobs } from '#lib/testing/scene.ts'
import type { Control, ControlRules } from './control.ts'
import { extendControl, extendExpiring } from './extend-control.ts'
import { extensionSeconds } from './extension.ts'
import type { Held } from './holder.ts'
import { settleControl } from './settle-control.ts'
import { takeOver } from './take-over.ts'

const { bot, desk } = testApps
const page: ControlRules = { regime: 'routing-default-app', botAppId: bot, deskAppId: desk, defaultAppId: bot }
const hour = 3_600_000
const day = 24 * hour
const at = new Date('2026-03-02T08:00:00.000Z')
const inHours = (hours: number) => new Date(at.getTime() + hours * hour)
const ana: Held = { holder: 'agent', agentId: 'ana' }

describe('D43: whether a thread is worth keeping', () => {
  const seconds = (expiresInHours: number, silentHours: number, more: { held?: Held; page?: ControlRules } = {}) => {
    const control: Control = {
      ...{ ownerAppId: desk, provenAt: at, evidence: 'passed', lookAt: null },
      expiresAt: inHours(expiresInHours),
    }
    return extensionSeconds({ held: ana, control, page, lastCustomerMessageAt: inHours(-silentHours), ...more }, at)
  }

  test.each<[string, number | null, number | null]>([
    ['the last hour: a day more', seconds(0.5, 23.5), day / 1000],
    ['earlier: not yet', seconds(2, 22), null],
    ['on the seventh day: only what is left of seven', seconds(0.5, 6 * 24 + 20), (4 * hour) / 1000],
    ['seven days: nothing more', seconds(0.5, 7 * 24 - 0.25), null],
    ['run out already: too late', seconds(-0.1, 24.1), null],
    [
      'a conversation that waits for people counts too',
      seconds(0.5, 23.5, { held: { holder: 'waiting' } }),
      day / 1000,
    ],
    ['what the bot has may run out', seconds(0.5, 23.5, { held: { holder: 'bot' } }), null],
    [
      'where nothing runs out there is nothing to extend',
      seconds(0.5, 23.5, { page: { ...page, regime: 'hop1' } }),
      null,
    ],
  ])('%s', (_name, found, expected) => {
    expect(found).toBe(expected)
  })
})

describe('D43: with Messenger', () => {
  let conversationId: string
  let scene: Awaited<ReturnType<typeof makeScene>>
  let thread: MessengerThread
  const nearExpiry = new Date(Date.now() + 30 * 60_000)

  beforeEach(async () => {
    scene = await makeScene(page)
    thread = new MessengerThread(page)
    thread.customerActs(Date.now())
    await hear(scene, said('Bonjour'), { at: minutesAgo(23.5 * 60) })
    conversationId = (await look(scene)).id
    await takeOver(await makeAgent(), { conversationId })
    await settleControl(conversationId, callsTo(thread).calls)
    thread.expiresAt = nearExpiry.getTime()
    await db().conversation.update({
      where: { id: conversationId },
      data: { controlExpiresAt: nearExpiry, controlLookAt: null },
    })
    await clearJobs()
  })

  const keys = async () => (await waitingJobs()).map(({ key }) => key)

  test('it is kept a day longer, as the record says, and the end that holds is the one that Messenger tells', async () => {
    await extendExpiring()
    expect(await keys()).toContain(`extend:${conversationId}`)
    const { calls, made } = callsTo(thread)
    await extendControl(conversationId, calls)
    await settleControl(conversationId, calls)
    expect(made).toEqual([`extend ${desk}`, `read ${bot}`])
    const { controlExpiresAt } = await look(scene)
    expect(controlExpiresAt?.getTime()).toBe(thread.expiresAt)
    expect(thread.expiresAt).toBeGreaterThan(Date.now() + day - 60_000)
    expect(await actionsOf(conversationId)).toContain('control.extended')
    await clearJobs()
    await extendExpiring()
    expect(await keys()).not.toContain(`extend:${conversationId}`)
  })

  test('refused, it is not asked for every minute, and who has it instead is looked up', async () => {
    thread.takenBy(bot, Date.now())
    const { calls, made } = callsTo(thread)
    await extendControl(conversationId, calls)
    expect(await actionsOf(conversationId)).toContain('control.refused')
    await clearJobs()
    await extendExpiring()
    expect(await keys()).not.toContain(`extend:${conversationId}`)
    await settleControl(conversationId, calls)
    expect(made.slice(0, 3)).toEqual([`extend ${desk}`, `read ${bot}`, `pass ${bot} ${desk}`])
  })
})
