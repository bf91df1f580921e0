import '#lib/testing/database.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { db } from '#lib/db.ts'
import { testApps } from '#lib/testing/database.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { callsTo, refused } from '#lib/testing/messenger-thread.ts'
import { clearJobs, echoed, entriesOf, hear, look, said, waitingTasks } from '#lib/testing/scene.ts'
import { claim } from './claim.ts'
import type { ControlRules } from './control.ts'
import { requestHuman } from './request-human.ts'
import { resolve } from './resolve.ts'
import { returnToBot } from './return-to-bot.ts'
import { settleControl } from './settle-control.ts'
import { takeOver } from './take-over.ts'
import { begin, inboxTakes, routedPage, settle, type ThreadBegun, zeroPage } from './testing/thread.ts'

const { bot, desk, inbox } = testApps

let begun: ThreadBegun
let scene: ThreadBegun['scene']
let conversationId: string
let thread: ThreadBegun['thread']
let ana: AgentActor

async function beginOn(page: ControlRules) {
  begun = await begin(page)
  ;({ scene, conversationId, thread } = begun)
}

const controlEntries = async () =>
  (await entriesOf(conversationId)).filter(
    ({ action, actorKind }) => action.startsWith('control.') && actorKind === 'relais',
  )

beforeEach(async () => {
  ana = await makeAgent({ name: 'Ana Moreau' })
})

describe('on a Page with a default app', () => {
  beforeEach(() => beginOn(routedPage))

  test('the bot passes to the desk with a reason and a reference, and nothing personal (D49)', async () => {
    await requestHuman({ conversationId, actor: { kind: 'bot' }, reason: 'complaint', language: 'fr' })
    expect(await settle(begun)).toEqual([`pass ${bot} ${desk}`])
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
    await settle(begun)
    expect(await settle(begun)).toEqual([])
    expect(await controlEntries()).toHaveLength(1)
  })

  test('D37, D38: what the Page Inbox holds is taken back', async () => {
    await inboxTakes(begun)
    await claim(ana, { conversationId })
    expect(await settle(begun)).toEqual([`take ${desk}`])
    expect(await look(scene)).toMatchObject({ holder: 'agent', settlement: 'held' })
  })

  test('D37, D39: where taking is off, it is asked, then shown as refused with the reason a person can mend', async () => {
    thread.canTake = false
    await inboxTakes(begun)
    await claim(ana, { conversationId })
    expect(await settle(begun)).toEqual([`take ${desk}`, `request ${desk}`])
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
    expect(await settle(begun)).toEqual([`read ${bot}`])
    expect(await look(scene)).toMatchObject({ holder: 'bot', settlement: 'held' })
    expect(await waitingTasks()).toContain('answer-with-bot')
  })

  test('when we only thought that we owned it, Messenger is asked and the holder follows', async () => {
    await requestHuman({ conversationId, actor: { kind: 'bot' }, reason: 'complaint' })
    thread.takenBy(inbox, Date.now())
    expect(await settle(begun)).toEqual([`pass ${bot} ${desk}`, `read ${bot}`])
    expect(await look(scene)).toMatchObject({ holder: 'elsewhere', holderAppId: inbox, previousHolder: 'waiting' })
  })

  test('resolved, it is given back; reopened, the default app has it', async () => {
    await takeOver(ana, { conversationId })
    await settle(begun)
    await resolve(ana, { conversationId })
    expect(await settle(begun)).toEqual([`release ${desk}`])
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
    await inboxTakes(begun)
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
    await inboxTakes(begun)
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
  beforeEach(() => beginOn(zeroPage))

  test('the bot makes an idle thread its own when the customer writes', async () => {
    expect(await look(scene)).toMatchObject({ holder: 'bot', settlement: 'settling' })
    expect(await settle(begun)).toEqual([`pass ${bot} ${bot}`])
    expect(await look(scene)).toMatchObject({ settlement: 'held', controlOwnerAppId: bot })
  })

  test('D37: what the Page Inbox holds is asked for: shown as asked, the composer shut, and asked once', async () => {
    await inboxTakes(begun)
    await claim(ana, { conversationId })
    expect(await settle(begun)).toEqual([`request ${desk}`])
    expect(await look(scene)).toMatchObject({ holder: 'agent', settlement: 'asked' })
    expect(await settle(begun)).toEqual([`read ${desk}`, `read ${bot}`])
    await hear(scene, said('Alors ?'))
    expect(await look(scene)).toMatchObject({ holder: 'agent', settlement: 'asked' })
  })

  test('before asking again one looks: whoever held it may have let go without a word (D44)', async () => {
    await inboxTakes(begun)
    await claim(ana, { conversationId })
    await settle(begun)
    thread.ownerAppId = null
    expect(await settle(begun)).toEqual([`read ${desk}`, `pass ${desk} ${desk}`])
    expect(await look(scene)).toMatchObject({ holder: 'agent', settlement: 'held' })
  })

  test('resolved, whichever of ours has it releases it', async () => {
    await settle(begun)
    await resolve(ana, { conversationId })
    expect(await settle(begun)).toEqual([`release ${bot}`])
  })
})

describe('with one Messenger app for both', () => {
  test('nothing has to be called, and the composer opens at once', async () => {
    await beginOn({ ...routedPage, botAppId: desk, defaultAppId: desk })
    await takeOver(ana, { conversationId })
    expect(await look(scene)).toMatchObject({ holder: 'agent', settlement: 'held' })
    await returnToBot(ana, { conversationId })
    expect(await look(scene)).toMatchObject({ holder: 'bot', settlement: 'held' })
  })
})
