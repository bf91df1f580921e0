import '#lib/testing/database.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { db } from '#lib/db.ts'
import { testApps } from '#lib/testing/database.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { callsTo, MessengerThread, refused } from '#lib/testing/messenger-thread.ts'
import {
  clearJobs,
  echoed,
  entriesOf,
  hear,
  look,
  makeScene,
  minutesAgo,
  type Scene,
  said,
  taken,
  waitingJobs,
} from '#lib/testing/scene.ts'
import { claim } from './claim.ts'
import { requestHuman } from './request-human.ts'
import { resolve } from './resolve.ts'
import { returnToBot } from './return-to-bot.ts'
import { settleControl } from './settle-control.ts'
import { sweepControl } from './sweep-control.ts'
import { takeOver } from './take-over.ts'

const { bot, desk, inbox } = testApps
const routedPage = { regime: 'routing-default-app', botAppId: bot, deskAppId: desk, defaultAppId: bot } as const
const zeroPage = { ...routedPage, regime: 'routing-zero-config', defaultAppId: null } as const

let scene: Scene
let conversationId: string
let thread: MessengerThread
let ana: AgentActor

async function begin(page: typeof routedPage | typeof zeroPage) {
  scene = await makeScene(page)
  thread = new MessengerThread(page)
  thread.customerActs(minutesAgo(2).getTime())
  await hear(scene, said('Bonjour'), { at: minutesAgo(2) })
  conversationId = (await look(scene)).id
}

async function settle() {
  const { calls, made } = callsTo(thread)
  await settleControl(conversationId, calls)
  return made
}

async function inboxTakes() {
  thread.takenBy(inbox, Date.now())
  await hear(scene, taken(inbox, thread.ownerAppId))
}

const controlEntries = async () =>
  (await entriesOf(conversationId)).filter(
    ({ action, actorKind }) => action.startsWith('control.') && actorKind === 'relais',
  )

beforeEach(async () => {
  ana = await makeAgent({ name: 'Ana Moreau' })
})

describe('on a Page with a default app', () => {
  beforeEach(() => begin(routedPage))

  test('the bot passes to the desk with a reason and a reference, and nothing personal (D49)', async () => {
    await requestHuman({ conversationId, actor: { kind: 'bot' }, reason: 'complaint', language: 'fr' })
    expect(await settle()).toEqual([`pass ${bot} ${desk}`])
    expect(await look(scene)).toMatchObject({
      settlement: 'held',
      controlOwnerAppId: desk,
      controlEvidence: 'call-answered',
    })
    const [entry] = await controlEntries()
    expect(entry).toMatchObject({ action: 'control.held', before: { ownerAppId: bot }, after: { ownerAppId: desk } })
    const { metadata = '' } = (entry?.evidence ?? {}) as { metadata?: string }
    expect(JSON.parse(metadata)).toEqual({ v: 1, reason: 'complaint', conversation: conversationId, language: 'fr' })
    expect(metadata.length).toBeLessThan(1000)
  })

  test('run twice, late or after a crash, it arrives at the same place', async () => {
    await requestHuman({ conversationId, actor: { kind: 'bot' }, reason: 'complaint' })
    await settle()
    expect(await settle()).toEqual([])
    expect(await controlEntries()).toHaveLength(1)
  })

  test('D37, D38: what the Page Inbox holds is taken back', async () => {
    await inboxTakes()
    await claim(ana, { conversationId })
    expect(await settle()).toEqual([`take ${desk}`])
    expect(await look(scene)).toMatchObject({ holder: 'agent', settlement: 'held' })
  })

  test('D37, D39: where taking is off, it is asked, then shown as refused with the reason a person can mend', async () => {
    thread.canTake = false
    await inboxTakes()
    await claim(ana, { conversationId })
    expect(await settle()).toEqual([`take ${desk}`, `request ${desk}`])
    expect(await look(scene)).toMatchObject({
      holder: 'agent',
      settlement: 'refused',
      settlementReason: 'take-not-enabled',
    })
    expect((await controlEntries()).map(({ action, reason }) => [action, reason])).toEqual([
      ['control.refused', 'take-not-enabled'],
      ['control.refused', 'bad-request'],
    ])
  })

  test('a false alarm of an automation is found out, and the bot answers what was asked', async () => {
    await hear(scene, echoed('We are away!'))
    expect(await look(scene)).toMatchObject({ holder: 'elsewhere' })
    await clearJobs()
    expect(await settle()).toEqual([`read ${bot}`])
    expect(await look(scene)).toMatchObject({ holder: 'bot', settlement: 'held' })
    expect((await waitingJobs()).map(({ task }) => task)).toContain('answer-with-bot')
  })

  test('when we only thought that we owned it, Messenger is asked and the holder follows', async () => {
    await requestHuman({ conversationId, actor: { kind: 'bot' }, reason: 'complaint' })
    thread.takenBy(inbox, Date.now())
    expect(await settle()).toEqual([`pass ${bot} ${desk}`, `read ${bot}`])
    expect(await look(scene)).toMatchObject({ holder: 'elsewhere', holderAppId: inbox, previousHolder: 'waiting' })
  })

  test('resolved, it is given back; reopened, the default app has it', async () => {
    await takeOver(ana, { conversationId })
    await settle()
    await resolve(ana, { conversationId })
    expect(await settle()).toEqual([`release ${desk}`])
    expect(await look(scene)).toMatchObject({ settlement: 'held', controlOwnerAppId: null })
    await hear(scene, said('Encore moi'))
    expect(await look(scene)).toMatchObject({ holder: 'bot', controlOwnerAppId: bot, settlement: 'held' })
  })

  test('a process that ended in the middle of a call believes nothing until it has asked', async () => {
    await takeOver(ana, { conversationId })
    const { calls, made } = callsTo(thread)
    const pass: typeof calls.pass = async (call) => {
      await calls.pass(call)
      throw new Error('killed')
    }
    await expect(settleControl(conversationId, { ...calls, pass })).rejects.toThrow('killed')
    expect(await look(scene)).toMatchObject({ settlement: 'settling', controlEvidence: 'calling' })
    await settleControl(conversationId, calls)
    expect(made).toEqual([`pass ${bot} ${desk}`, `read ${bot}`])
    expect(await look(scene)).toMatchObject({ settlement: 'held', controlOwnerAppId: desk })
  })

  test('a call without an answer is not repeated blindly: the owner is read', async () => {
    await takeOver(ana, { conversationId })
    const { calls, made } = callsTo(thread)
    const pass: typeof calls.pass = async (call) => {
      await calls.pass(call)
      return refused('no-answer', 'ambiguous')
    }
    await settleControl(conversationId, { ...calls, pass })
    expect(made).toEqual([`pass ${bot} ${desk}`, `read ${bot}`])
    expect(await look(scene)).toMatchObject({ settlement: 'held', controlOwnerAppId: desk })
  })

  test('when Messenger cannot be reached the job fails openly and the composer stays shut', async () => {
    await takeOver(ana, { conversationId })
    const { calls } = callsTo(thread)
    const away = { ...calls, pass: async () => refused('temporary', 'retry') }
    await expect(settleControl(conversationId, away)).rejects.toThrow('temporary')
    expect(await look(scene)).toMatchObject({ settlement: 'settling' })
  })

  test('D31: a refused token disconnects the Page', async () => {
    await takeOver(ana, { conversationId })
    const { calls } = callsTo(thread)
    await settleControl(conversationId, { ...calls, pass: async () => refused('token-invalid', 'reconnect') })
    const page = await db().page.findUniqueOrThrow({ where: { id: scene.pageId } })
    expect(page.disconnectedReason).toBe('token-invalid')
    expect(await look(scene)).toMatchObject({ settlement: 'refused', settlementReason: 'token-invalid' })
  })

  test('D38: where the token is refused, nothing else is asked', async () => {
    await inboxTakes()
    await claim(ana, { conversationId })
    const { calls, made } = callsTo(thread)
    let asked = 0
    const take = async () => {
      asked += 1
      return refused('token-invalid', 'reconnect')
    }
    await settleControl(conversationId, { ...calls, take })
    expect([asked, made]).toEqual([1, []])
    expect(await look(scene)).toMatchObject({ settlement: 'refused', settlementReason: 'token-invalid' })
  })

  test('D38: a Page that does not tell the owner is believed to be as it was, and control is tried all the same', async () => {
    await inboxTakes()
    await claim(ana, { conversationId })
    const { calls, made } = callsTo(thread)
    const readOwner = async () => refused('permission-missing', 'never')
    await db().conversation.update({ where: { id: conversationId }, data: { controlEvidence: 'contradicted' } })
    await settleControl(conversationId, { ...calls, readOwner })
    await settleControl(conversationId, { ...calls, readOwner })
    expect(made).toEqual([`take ${desk}`])
    expect(await look(scene)).toMatchObject({ settlement: 'held', controlOwnerAppId: desk })
  })

  test('two apps that pull at one thread end in an open failure, not in an endless run', async () => {
    await takeOver(ana, { conversationId })
    const { calls } = callsTo(thread)
    const stubborn = { ...calls, pass: async () => refused('not-the-owner', 'not-ours') }
    await expect(settleControl(conversationId, stubborn)).rejects.toThrow('come to rest')
  })
})

describe('on a Page without a default app', () => {
  beforeEach(() => begin(zeroPage))

  test('the bot makes an idle thread its own when the customer writes', async () => {
    expect(await look(scene)).toMatchObject({ holder: 'bot', settlement: 'settling' })
    expect(await settle()).toEqual([`pass ${bot} ${bot}`])
    expect(await look(scene)).toMatchObject({ settlement: 'held', controlOwnerAppId: bot })
  })

  test('D37: what the Page Inbox holds is asked for: shown as asked, the composer shut, and asked once', async () => {
    await inboxTakes()
    await claim(ana, { conversationId })
    expect(await settle()).toEqual([`request ${desk}`])
    expect(await look(scene)).toMatchObject({ holder: 'agent', settlement: 'asked' })
    expect(await settle()).toEqual([`read ${desk}`, `read ${bot}`])
    await hear(scene, said('Alors ?'))
    expect(await look(scene)).toMatchObject({ holder: 'agent', settlement: 'asked' })
  })

  test('before asking again one looks: whoever held it may have let go without a word (D44)', async () => {
    await inboxTakes()
    await claim(ana, { conversationId })
    await settle()
    thread.ownerAppId = null
    expect(await settle()).toEqual([`read ${desk}`, `pass ${desk} ${desk}`])
    expect(await look(scene)).toMatchObject({ holder: 'agent', settlement: 'held' })
  })

  test('resolved, whichever of ours has it releases it', async () => {
    await settle()
    await resolve(ana, { conversationId })
    expect(await settle()).toEqual([`release ${bot}`])
  })
})

describe('with one Messenger app for both', () => {
  test('nothing has to be called, and the composer opens at once', async () => {
    await begin({ ...routedPage, botAppId: desk, defaultAppId: desk } as unknown as typeof routedPage)
    await takeOver(ana, { conversationId })
    expect(await look(scene)).toMatchObject({ holder: 'agent', settlement: 'held' })
    await returnToBot(ana, { conversationId })
    expect(await look(scene)).toMatchObject({ holder: 'bot', settlement: 'held' })
  })
})

describe('the sweep', () => {
  const day = 24 * 60

  test('D44: control that ran out is noticed by the clock, and got back for the agent', async () => {
    await begin(routedPage)
    await takeOver(ana, { conversationId })
    await settle()
    const later = new Date(Date.now() + (day + 1) * 60_000)
    await clearJobs()
    await sweepControl(later)
    expect(await look(scene)).toMatchObject({
      controlOwnerAppId: null,
      controlEvidence: 'expired',
      settlement: 'settling',
    })
    expect((await entriesOf(conversationId)).at(-1)).toMatchObject({ action: 'control.expired', actorKind: 'relais' })
    expect((await waitingJobs()).map(({ task }) => task)).toContain('settle-control')
  })

  test('control that was lost without a word is noticed while a human has it, and they are told', async () => {
    await begin(routedPage)
    await takeOver(ana, { conversationId })
    await settle()
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
    expect(await settle()).toEqual([`read ${bot}`])
    expect(await look(scene)).toMatchObject({ holder: 'elsewhere', holderAppId: inbox })
  })

  test('two stories within a moment are told apart by looking once it is quiet', async () => {
    await begin(routedPage)
    await takeOver(ana, { conversationId })
    await settle()
    const { controlLookAt } = await look(scene)
    expect(controlLookAt).not.toBeNull()
    await db().conversation.update({ where: { id: conversationId }, data: { controlLookAt: minutesAgo(1) } })
    expect(await settle()).toEqual([`read ${bot}`])
    expect(await look(scene)).toMatchObject({ controlLookAt: null, settlement: 'held', controlOwnerAppId: desk })
    expect(await settle()).toEqual([])
  })

  test('D64: a thread that somebody outside forgot comes back by itself', async () => {
    await begin(routedPage)
    await inboxTakes()
    await sweepControl(new Date(Date.now() + (day + 1) * 60_000))
    expect(await look(scene)).toMatchObject({ holder: 'bot', holderReason: 'control-returned' })
  })

  test('D64: where control never runs out, who leaves a customer without an answer for a day has forgotten them', async () => {
    await begin({ ...routedPage, regime: 'hop1' } as unknown as typeof routedPage)
    await inboxTakes()
    await hear(scene, said('Il y a quelqu’un ?'), { at: minutesAgo(1) })
    expect(await look(scene)).toMatchObject({ holder: 'elsewhere', controlExpiresAt: null })
    await sweepControl(new Date(Date.now() + (day - 2) * 60_000))
    expect(await look(scene)).toMatchObject({ holder: 'elsewhere' })
    await clearJobs()
    expect((await sweepControl(new Date(Date.now() + day * 60_000))).forgotten).toBe(1)
    expect(await look(scene)).toMatchObject({ holder: 'bot', holderReason: 'taken-back', settlement: 'settling' })
    expect((await entriesOf(conversationId)).at(-1)).toMatchObject({ actorKind: 'relais', reason: 'taken-back' })
    expect(await settle()).toContain(`take ${bot}`)
    expect(await look(scene)).toMatchObject({ settlement: 'held', controlOwnerAppId: bot })
  })

  test('D64: whom somebody outside answered is left with them', async () => {
    await begin({ ...routedPage, regime: 'hop1' } as unknown as typeof routedPage)
    await inboxTakes()
    await hear(scene, echoed('Ici Léa.'), { at: minutesAgo(0.5) })
    await sweepControl(new Date(Date.now() + 2 * day * 60_000))
    expect(await look(scene)).toMatchObject({ holder: 'elsewhere' })
  })

  test('what is refused is tried again, ever more rarely', async () => {
    await begin(routedPage)
    thread.canTake = false
    await inboxTakes()
    await claim(ana, { conversationId })
    await settle()
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
