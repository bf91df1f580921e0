import '#lib/testing/database.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { answerMessage } from '#lib/bot/answer-message.ts'
import type { Understanding } from '#lib/bot/understanding.ts'
import { claim } from '#lib/handover/claim.ts'
import { requestHuman } from '#lib/handover/request-human.ts'
import { returnToBot } from '#lib/handover/return-to-bot.ts'
import { settleControl } from '#lib/handover/settle-control.ts'
import { testApps } from '#lib/testing/database.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { callsTo, MessengerThread } from '#lib/testing/messenger-thread.ts'
import {
  clearJobs,
  entriesOf,
  hear,
  look,
  makeScene,
  messagesOf,
  minutesAgo,
  passed,
  type Scene,
  said,
  taken,
  waitingJobs,
  waitingTasks,
} from '#lib/testing/scene.ts'

const { bot, desk, inbox } = testApps
const inStandby = (appId: string) => ({ appId, channel: 'standby' }) as const

/** Whoever asks it has gone too far. */
const understanding: Understanding = { analyze: () => Promise.reject(new Error('the bot was asked')) }
const answer = async (scene: Scene) => {
  const { id } = await look(scene)
  const asked = (await messagesOf(id)).findLast(({ author }) => author === 'customer')
  await answerMessage({ conversationId: id, messageId: asked?.id ?? '' }, understanding, AbortSignal.timeout(1_000))
}
const botJobs = async () => (await waitingJobs()).filter(({ task }) => task === 'answer-with-bot')

let scene: Scene
let thread: MessengerThread

beforeEach(async () => {
  const rules = { regime: 'routing-default-app', botAppId: bot, deskAppId: desk, defaultAppId: bot } as const
  scene = await makeScene(rules)
  thread = new MessengerThread(rules)
  thread.customerActs(Date.now())
  await hear(scene, said('Bonjour'), { at: minutesAgo(2) })
  await clearJobs()
})

const settle = async () => {
  const { calls, made } = callsTo(thread)
  await settleControl((await look(scene)).id, calls)
  return made
}

describe('D46: the bot and what is said in standby', () => {
  test('the desk’s copy may come first: the bot is asked when its own comes', async () => {
    const message = said('Quels sont vos horaires ?')
    await hear(scene, message, inStandby(desk))
    expect(await botJobs()).toMatchObject([{ waitSeconds: 3 }])
    expect(await hear(scene, message, { appId: bot })).toBe('duplicate')
    expect(await botJobs()).toMatchObject([{ waitSeconds: 0 }])
    await expect(answer(scene)).rejects.toThrow('the bot was asked')
  })

  test('what both apps hear in standby is context: the bot is silent, and Messenger is asked who has the thread', async () => {
    thread.takenBy(inbox, Date.now())
    const message = said('Merci Léa')
    await hear(scene, message, inStandby(desk))
    await hear(scene, message, inStandby(bot))
    await answer(scene)
    expect(await waitingTasks()).toContain('settle-control')
    expect(await settle()).toEqual([`read ${bot}`])
    expect(await look(scene)).toMatchObject({
      holder: 'elsewhere',
      holderAppId: inbox,
      lastMessagePreview: 'Merci Léa',
    })
    expect((await messagesOf((await look(scene)).id)).map(({ author }) => author)).toEqual(['customer', 'customer'])
  })

  test('the thread is idle after all, or ours: the bot goes on', async () => {
    thread.ownerAppId = null
    const message = said('Vous êtes là ?')
    await hear(scene, message, inStandby(desk))
    await hear(scene, message, inStandby(bot))
    await answer(scene)
    await clearJobs()
    await settle()
    expect(await botJobs()).toHaveLength(1)
    await expect(answer(scene)).rejects.toThrow('the bot was asked')
  })

  test('everything that was put off meanwhile is asked, not the last alone: it may have been a wish for a person', async () => {
    await hear(scene, said('Je veux parler à quelqu’un'), inStandby(desk))
    await hear(scene, said('Quels sont vos horaires ?'), inStandby(desk))
    await answer(scene)
    await clearJobs()
    await settle()
    const put = (await messagesOf((await look(scene)).id)).filter(({ text }) => text !== 'Bonjour')
    expect((await botJobs()).map(({ payload }) => payload.messageId)).toEqual(put.map(({ id }) => id))
  })

  test.each([
    ['pass', () => hear(scene, passed(bot))],
    ['take', () => hear(scene, taken(bot, inbox))],
  ])('after somebody else it resumes on a %s', async (_kind, comeBack) => {
    await hear(scene, taken(inbox, bot), { at: minutesAgo(1) })
    await hear(scene, said('Merci Léa'), inStandby(desk))
    expect(await botJobs()).toEqual([])
    await comeBack()
    expect(await look(scene)).toMatchObject({ holder: 'bot' })
    expect(await botJobs()).toHaveLength(1)
  })
})

describe('D46 where nobody can take: the bot has it, somebody outside has the thread, and Messenger was asked for it', () => {
  const rules = { regime: 'routing-zero-config', botAppId: bot, deskAppId: desk, defaultAppId: null } as const

  beforeEach(async () => {
    scene = await makeScene(rules)
    thread = new MessengerThread(rules)
    const ana = await makeAgent()
    await hear(scene, said('Bonjour'), { at: minutesAgo(3) })
    thread.takenBy(inbox, Date.now())
    await hear(scene, taken(inbox, bot), { at: minutesAgo(2) })
    const { id: conversationId } = await look(scene)
    await claim(ana, { conversationId })
    await returnToBot(ana, { conversationId })
    await settle()
    await hear(scene, said('Vous êtes là ?'), inStandby(bot))
    await clearJobs()
    await answer(scene)
    expect(await settle()).toEqual([`read ${desk}`, `read ${bot}`])
  })

  test('Messenger tells who has it once for each thing that is said, and they are not asked again', async () => {
    expect(await look(scene)).toMatchObject({ holder: 'bot', settlement: 'asked' })
    expect(await botJobs()).toEqual([])
  })

  test('the bot takes up what it put off when the other lets go', async () => {
    await hear(scene, passed(bot))
    expect(await look(scene)).toMatchObject({ holder: 'bot', settlement: 'held' })
    expect(await botJobs()).toHaveLength(1)
    await expect(answer(scene)).rejects.toThrow('the bot was asked')
  })
})

describe('D47: the desk asks for what the bot has', () => {
  test('the request that the bot’s app hears is answered by passing, at once', async () => {
    const ana = await makeAgent()
    const { id: conversationId } = await look(scene)
    await hear(scene, taken(inbox, bot), { at: minutesAgo(1) })
    await claim(ana, { conversationId })
    await clearJobs()
    await hear(scene, { kind: 'control-requested', byAppId: desk, metadata: null }, { appId: bot })
    expect(await waitingTasks()).toEqual(['settle-control'])
    expect(await settle()).toEqual([`read ${bot}`, `pass ${bot} ${desk}`])
    expect(await look(scene)).toMatchObject({ holder: 'agent', settlement: 'held', controlOwnerAppId: desk })
  })

  test('nothing is passed that the desk no longer wants', async () => {
    await hear(scene, { kind: 'control-requested', byAppId: desk, metadata: null }, { appId: bot })
    expect(await waitingJobs()).toEqual([])
  })
})

describe('D63: metadata of a handover', () => {
  const withMetadata = async (metadata: string) => {
    await hear(scene, taken(inbox, bot), { at: minutesAgo(1) })
    await hear(scene, passed(desk, { previousOwnerAppId: inbox, metadata }))
    return look(scene)
  }

  test.each([
    ['JSON is read once, for its reason', '{"reason":"refund","note":"<script>alert(1)</script>"}', 'refund'],
    [
      'JSON in a JSON string is not read a second time',
      '"{\\"reason\\":\\"refund\\"}"',
      '"{\\"reason\\":\\"refund\\"}"',
    ],
    ['anything else is shown as it stands', 'appeler Léa; DROP TABLE', 'appeler Léa; DROP TABLE'],
  ])('%s, and kept raw', async (_name, metadata, shown) => {
    const { id } = await withMetadata(metadata)
    const entries = await entriesOf(id)
    const passedOn = entries.find(
      ({ action, after }) => action === 'control.changed' && JSON.stringify(after).includes(desk),
    )
    expect(passedOn?.evidence).toMatchObject({ metadata })
    const [handover] = entries.filter(({ action }) => action === 'conversation.handed-over')
    expect(handover?.evidence).toMatchObject({ metadata, summary: shown })
  })

  test('what is longer than Messenger allows is never written', async () => {
    const { id: conversationId } = await look(scene)
    await requestHuman({ conversationId, actor: { kind: 'bot' }, reason: 'complaint' })
    const { calls } = callsTo(thread)
    let written = ''
    await settleControl(conversationId, {
      ...calls,
      pass: (call) => {
        written = call.metadata
        return calls.pass(call)
      },
    })
    expect(written.length).toBeGreaterThan(0)
    expect(written.length).toBeLessThan(1_000)
    expect(JSON.parse(written)).toMatchObject({ reason: 'complaint', conversation: conversationId })
  })
})
