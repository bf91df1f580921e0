import '#lib/testing/database.ts'
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import type { Refusal } from '#lib/errors.ts'
import { claim } from '#lib/handover/claim.ts'
import { returnToQueue } from '#lib/handover/return-to-queue.ts'
import { takeOver } from '#lib/handover/take-over.ts'
import type { Failure, ShownMessage } from '#lib/outgoing-message.ts'
import { disconnectPage } from '#lib/pages/disconnect-page.ts'
import { testApps } from '#lib/testing/database.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { refused } from '#lib/testing/messenger-thread.ts'
import {
  actionsOf,
  clearJobs,
  echoed,
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
} from '#lib/testing/scene.ts'
import type { Delivery } from './delivery.ts'
import type { LostSend } from './lost-send.ts'
import { nextDelivery } from './next-delivery.ts'
import { nextLost } from './next-lost.ts'
import { recordDelivery } from './record-delivery.ts'
import { recordLookUp } from './record-look-up.ts'
import { resumeDeliveries } from './resume-deliveries.ts'
import { retryMessage } from './retry-message.ts'
import { type BotTurnInput, sendBotReply } from './send-bot-reply.ts'
import { sendReply } from './send-reply.ts'

const { bot, desk, inbox } = testApps
const refusal = (work: Promise<unknown>): Promise<Refusal> =>
  work.then(
    () => expect.unreachable(),
    (error) => error,
  )

let scene: Scene
let conversationId: string
let askedId: string
let ana: AgentActor

beforeEach(async () => {
  scene = await makeScene()
  await hear(scene, said('Où est mon colis ?'), { at: minutesAgo(3) })
  conversationId = (await look(scene)).id
  askedId = (await messagesOf(conversationId))[0]?.id ?? ''
  ana = await makeAgent({ name: 'Ana Moreau' })
  await clearJobs()
})

const turn = (more: Partial<BotTurnInput> = {}): BotTurnInput => ({
  conversationId,
  messageId: askedId,
  epoch: 1,
  decision: 'answer',
  reason: 'confident',
  answerKey: 'where-is-my-parcel',
  reading: { intents: [] },
  thresholds: { answer: 0.6 },
  modelVersion: 'v1',
  language: 'fr',
  replies: [{ text: 'Il arrive demain.' }],
  handOver: null,
  ...more,
})

const holdAsAna = async () => {
  await takeOver(ana, { conversationId })
  await hear(scene, passed(desk), { at: minutesAgo(1) })
}
const reply = (text: string, clientId: string = randomUUID()) => sendReply(ana, { conversationId, clientId, text })
const next = async (): Promise<Delivery> =>
  (await nextDelivery(conversationId)) ?? expect.unreachable('nothing to send')
const accepted = () => ({ isOk: true, value: { mid: `m_${randomUUID()}` } }) as const
const failed = (code: Failure['code'], handling: Failure['handling']) => refused(code, handling)
const statuses = async () =>
  (await messagesOf(conversationId)).filter(({ author }) => author !== 'customer').map(({ status }) => status)
const lastMessage = async () => (await messagesOf(conversationId)).at(-1) ?? expect.unreachable()

/** Everything that can be sent, accepted. */
async function deliverAll(): Promise<Delivery[]> {
  const delivered: Delivery[] = []
  for (let each = await nextDelivery(conversationId); each; each = await nextDelivery(conversationId)) {
    await recordDelivery(each, accepted())
    delivered.push(each)
  }
  return delivered
}

describe('the bot answers', () => {
  test('once: its words, its decision with the evidence, and the language it heard', async () => {
    expect(await sendBotReply(turn())).toEqual({ isSaid: true })
    const delivery = await next()
    expect(delivery).toMatchObject({
      appId: bot,
      window: 'standard',
      body: { kind: 'text', text: 'Il arrive demain.' },
    })
    await recordDelivery(delivery, accepted())
    expect(await lastMessage()).toMatchObject({ author: 'bot', status: 'sent', clientId: delivery.metadata })
    expect(await look(scene)).toMatchObject({ language: 'fr', lastMessageAuthor: 'bot', customer: { language: 'fr' } })
    expect(await db().botTurn.findUniqueOrThrow({ where: { messageId: askedId } })).toMatchObject({ epoch: 1 })
    expect(await actionsOf(conversationId)).toContain('bot.decided')
  })

  test('promise 3: of two runs of the same job at once, one answers', async () => {
    const results = await Promise.all([sendBotReply(turn()), sendBotReply(turn()), sendBotReply(turn())])
    expect(results.filter(({ isSaid }) => isSaid)).toHaveLength(1)
    expect(results).toContainEqual({ isSaid: false, because: 'already-answered' })
    expect(await deliverAll()).toHaveLength(1)
  })

  test('not after somebody took over while it was composing', async () => {
    await takeOver(ana, { conversationId })
    expect(await sendBotReply(turn())).toEqual({ isSaid: false, because: 'not-the-holder' })
    expect(await db().botTurn.count({ where: { messageId: askedId } })).toBe(0)
  })

  test('with quick replies, buttons and pictures', async () => {
    const quickReplies = [{ title: 'Oui', payload: 'YES' }]
    const buttons = [{ type: 'web_url', title: 'Suivre', url: 'https://colis.example' }]
    await sendBotReply(
      turn({
        replies: [
          { text: 'Voilà', buttons },
          { pictureUrl: 'https://colis.example/p.png', quickReplies },
        ],
      }),
    )
    const [text, picture] = await deliverAll()
    expect(text?.body).toEqual({ kind: 'text', text: 'Voilà', quickReplies: [], buttons })
    expect(picture?.body).toEqual({ kind: 'picture-url', url: 'https://colis.example/p.png', quickReplies })
  })

  test('or hands over, in the same breath as it decides', async () => {
    await sendBotReply(turn({ decision: 'hand-over', replies: [], handOver: { reason: 'complaint' } }))
    expect(await look(scene)).toMatchObject({ holder: 'waiting', holderReason: 'complaint' })
    const handover = await db().handover.findFirstOrThrow({ where: { conversationId } })
    expect(handover).toMatchObject({ actorKind: 'bot', triggerMessageId: askedId, language: 'fr' })
    expect(handover.summary).toBe('→ Où est mon colis ?')
  })

  test('and when Messenger will not take its words, people answer', async () => {
    await sendBotReply(turn())
    await recordDelivery(await next(), failed('bad-request', 'never'))
    expect(await look(scene)).toMatchObject({ holder: 'waiting', holderReason: 'bot-failed' })
  })

  test('unless nobody could reach that customer', async () => {
    await sendBotReply(turn())
    await recordDelivery(await next(), failed('person-unavailable', 'never'))
    expect(await look(scene)).toMatchObject({ holder: 'bot' })
  })
})

describe('the fence', () => {
  test('a takeover silences the bot even between decision and delivery', async () => {
    await sendBotReply(turn())
    await takeOver(ana, { conversationId })
    const said = await deliverAll()
    expect(said.map(({ body }) => body)).not.toContainEqual(expect.objectContaining({ text: 'Il arrive demain.' }))
    const dropped = (await messagesOf(conversationId)).find(({ text }) => text === 'Il arrive demain.')
    expect(dropped).toMatchObject({ status: 'dropped', failure: 'superseded', mid: null })
    expect(await actionsOf(conversationId)).toContain('message.dropped')
  })

  test('also when the bot has it again by then: what it decided before is not said after', async () => {
    await sendBotReply(turn())
    await hear(scene, taken(inbox), { at: minutesAgo(2) })
    await hear(scene, passed(bot), { at: minutesAgo(1) })
    expect(await look(scene)).toMatchObject({ holder: 'bot', epoch: 3 })
    expect(await deliverAll()).toEqual([])
  })

  test('what an agent wrote is not sent once somebody else has the conversation', async () => {
    await holdAsAna()
    await deliverAll()
    await reply('Je regarde.')
    await returnToQueue(ana, { conversationId, note: 'shift ends' })
    await deliverAll()
    expect(await lastMessage()).toMatchObject({ author: 'agent', status: 'failed', failure: 'not-the-holder' })
  })

  test('notices pass, said by whichever of ours has the thread', async () => {
    await takeOver(ana, { conversationId })
    expect(await next()).toMatchObject({ appId: bot, body: { text: expect.stringContaining('Ana') } })
  })
})

describe('an agent answers', () => {
  beforeEach(async () => {
    await holdAsAna()
    await deliverAll()
    await clearJobs()
  })

  test('D28: in her name, through the desk app, with an id of its own', async () => {
    const clientId = randomUUID()
    const { messages } = await reply('Bonjour !', clientId)
    expect(messages).toEqual([{ id: expect.any(String), clientId }])
    expect((await waitingJobs()).map(({ task, key }) => [task, key])).toEqual([
      ['deliver-messages', `deliver:${conversationId}`],
    ])
    const delivery = await next()
    expect(delivery).toMatchObject({ appId: desk, metadata: clientId, psid: scene.psid })
    await recordDelivery(delivery, accepted())
    expect(await lastMessage()).toMatchObject({ author: 'agent', authorAgentId: ana.id, status: 'sent' })
    const { openEpisodeId } = await look(scene)
    const episode = await db().episode.findUniqueOrThrow({ where: { id: openEpisodeId ?? '' } })
    expect(episode.firstReplyAt).toBeInstanceOf(Date)
  })

  test('the same clientId again gives the same message, however often', async () => {
    const clientId = randomUUID()
    const sent = await Promise.all([reply('Bonjour', clientId), reply('Bonjour', clientId), reply('Bonjour', clientId)])
    expect(new Set(sent.map(({ messages }) => messages[0]?.id)).size).toBe(1)
    expect(await deliverAll()).toHaveLength(1)
  })

  test('D27: text and files are messages of their own; the text has a limit', async () => {
    expect(await refusal(reply('a'.repeat(2001)))).toMatchObject({ code: 'text-too-long', detail: { limit: 2000 } })
    const file = { name: 'bon.pdf', contentType: 'application/pdf', byteSize: 12, createdAt: new Date() }
    const [one, two] = [randomUUID(), randomUUID()]
    for (const id of [one, two])
      await db().upload.create({ data: { ...file, id, agentId: ana.id, storageKey: `uploads/${id}` } })
    const input = { conversationId, clientId: randomUUID(), text: 'Voici', uploadIds: [one, two] }
    const { messages } = await sendReply(ana, input)
    expect(messages.map(({ clientId }) => clientId)).toEqual([input.clientId, one, two])
    expect((await sendReply(ana, input)).messages).toEqual(messages)
    expect((await deliverAll()).map(({ body }) => body.kind)).toEqual(['text', 'file', 'file'])
    expect(
      await refusal(sendReply(ana, { ...input, clientId: randomUUID(), uploadIds: [randomUUID()] })),
    ).toMatchObject({
      code: 'upload-missing',
    })
  })

  test('only while she holds it, control is ours, the Page is connected and the window is open', async () => {
    const ben = await makeAgent()
    const input = { conversationId, clientId: randomUUID(), text: 'Bonjour' }
    expect(await refusal(sendReply(ben, input))).toMatchObject({ code: 'not-the-holder' })
    await db().conversation.update({ where: { id: conversationId }, data: { settlement: 'settling' } })
    expect(await refusal(sendReply(ana, input))).toMatchObject({ code: 'control-not-held' })
    await db().conversation.update({
      where: { id: conversationId },
      data: { settlement: 'held', windowOpenedAt: minutesAgo(24 * 60) },
    })
    expect(await refusal(sendReply(ana, input))).toMatchObject({ code: 'reply-window-closed' })
    await db().conversation.update({ where: { id: conversationId }, data: { windowOpenedAt: minutesAgo(1) } })
    await disconnectPage(scene.pageId, 'token-invalid')
    expect(await refusal(sendReply(ana, input))).toMatchObject({ code: 'page-disconnected' })
    expect(await db().message.count({ where: { conversationId, author: 'agent' } })).toBe(0)
  })

  test('D22: in the order she wrote, each waiting for the answer to the one before', async () => {
    await reply('un')
    await reply('deux')
    const first = await next()
    expect(first.body).toMatchObject({ text: 'un' })
    expect(await nextDelivery(conversationId)).toBeNull()
    await recordDelivery(first, accepted())
    expect((await next()).body).toMatchObject({ text: 'deux' })
  })

  test('promise 3: two workers at once hand one message over once', async () => {
    await reply('un')
    const handed = await Promise.all([nextDelivery(conversationId), nextDelivery(conversationId)])
    expect(handed.filter(Boolean)).toHaveLength(1)
  })

  test('D41: when Messenger says that somebody else has the thread, the composer shuts and Messenger is asked', async () => {
    await reply('Bonjour')
    const isFree = await recordDelivery(await next(), failed('not-ours-now', 'not-ours'))
    expect(isFree).toBe(true)
    expect(await lastMessage()).toMatchObject({ status: 'failed', failure: 'not-ours-now' })
    expect(await look(scene)).toMatchObject({ settlement: 'settling', controlEvidence: 'send-refused' })
    expect((await waitingJobs()).map(({ task }) => task)).toContain('settle-control')
    expect(await refusal(reply('Allô ?'))).toMatchObject({ code: 'control-not-held' })
  })

  test('what failed is sent again only when she says so, as the same message', async () => {
    await reply('Bonjour')
    await recordDelivery(await next(), failed('person-unavailable', 'never'))
    const message = await lastMessage()
    expect(message).toMatchObject({ status: 'failed', failure: 'person-unavailable' })
    expect(await nextDelivery(conversationId)).toBeNull()
    await retryMessage(ana, { conversationId, messageId: message.id })
    expect((await next()).metadata).toBe(message.clientId)
    expect(await refusal(retryMessage(ana, { conversationId, messageId: message.id }))).toMatchObject({
      code: 'nothing-to-retry',
    })
    expect(await actionsOf(conversationId)).toContain('message.retried')
  })

  test('what Messenger cannot take now is tried again later, the next ones behind it', async () => {
    await reply('un')
    await reply('deux')
    expect(await recordDelivery(await next(), failed('temporary', 'retry'))).toBe(false)
    expect(await statuses()).toEqual(['sent', 'queued', 'queued'])
    const [job] = await waitingJobs()
    expect(job).toMatchObject({ task: 'deliver-messages' })
    expect(job?.waitSeconds).toBeGreaterThanOrEqual(1)
    expect(await nextDelivery(conversationId)).toBeNull()
    await db().message.updateMany({ where: { conversationId, attempts: 1 }, data: { attemptedAt: minutesAgo(1) } })
    expect((await next()).body).toMatchObject({ text: 'un' })
  })

  test('D31: a refused token stops the queue; connected again, the sweep takes it up', async () => {
    await reply('Bonjour')
    expect(await recordDelivery(await next(), failed('token-invalid', 'reconnect'))).toBe(false)
    expect(await lastMessage()).toMatchObject({ status: 'queued', attempts: 0 })
    expect(await nextDelivery(conversationId)).toBeNull()
    const later = new Date(Date.now() + 5 * 60_000)
    const isTakenUp = async () => {
      await clearJobs()
      await resumeDeliveries(later)
      return (await waitingJobs()).some(({ key }) => key === `deliver:${conversationId}`)
    }
    expect(await isTakenUp()).toBe(false)
    await db().page.update({ where: { id: scene.pageId }, data: { disconnectedAt: null } })
    expect(await isTakenUp()).toBe(true)
    expect(await deliverAll()).toHaveLength(1)
  })

  test('D33: while Messenger asks a Page for silence nothing leaves it, of no conversation', async () => {
    await reply('un')
    const limited = refused('rate-limited', 'retry')
    const failure = { ...limited.failure, retryAfterSeconds: 300 }
    expect(await recordDelivery(await next(), { ...limited, failure })).toBe(false)
    const other = { ...scene, psid: `${scene.psid}0` }
    await hear(other, said('Bonjour'), { at: minutesAgo(1) })
    const otherId = (await look(other)).id
    const { id: messageId } = (await messagesOf(otherId))[0] ?? expect.unreachable()
    await sendBotReply(turn({ conversationId: otherId, messageId }))
    await clearJobs()
    expect(await nextDelivery(otherId)).toBeNull()
    const [job] = await waitingJobs()
    expect(job?.waitSeconds).toBeGreaterThan(295)
    await db().page.update({ where: { id: scene.pageId }, data: { sendingPausedUntil: minutesAgo(1) } })
    expect(await nextDelivery(otherId)).toMatchObject({ body: { text: 'Il arrive demain.' } })
  })

  test('D33: near the limit the Page slows down of its own accord: what was said is sent, what follows waits', async () => {
    await reply('un')
    await recordDelivery(await next(), { ...accepted(), slowSeconds: 8 })
    expect(await lastMessage()).toMatchObject({ status: 'sent' })
    await reply('deux')
    await clearJobs()
    expect(await nextDelivery(conversationId)).toBeNull()
    const [job] = await waitingJobs()
    expect(job?.waitSeconds).toBeGreaterThan(6)
    expect(job?.waitSeconds).toBeLessThan(10)
  })

  test.each([
    ['window-closed', 'never'],
    ['not-ours-now', 'not-ours'],
    ['person-unavailable', 'never'],
    ['bad-request', 'never'],
    ['permission-missing', 'never'],
    ['rate-limited', 'retry'],
    ['no-answer', 'ambiguous'],
  ] as const)('D32: a send refused as %s leaves the Page connected', async (code, handling) => {
    await reply('Bonjour')
    await recordDelivery(await next(), failed(code, handling))
    expect((await look(scene)).id).toBe(conversationId)
    const page = await db().page.findUniqueOrThrow({ where: { id: scene.pageId } })
    expect(page).toMatchObject({ disconnectedAt: null, disconnectedReason: null })
  })

  describe('with the Human Agent feature', () => {
    beforeEach(() => {
      env().messenger.hasHumanAgent = true
    })
    afterEach(() => {
      env().messenger.hasHumanAgent = false
    })
    const wroteHoursAgo = (hours: number) =>
      db().conversation.update({
        where: { id: conversationId },
        data: { windowOpenedAt: minutesAgo(hours * 60), customerWroteAt: minutesAgo(hours * 60) },
      })

    test('D23: what a person typed after 24 hours carries the tag; within them it does not', async () => {
      await reply('un')
      const first = await next()
      expect(first.window).toBe('standard')
      await recordDelivery(first, accepted())
      await wroteHoursAgo(30)
      await reply('deux')
      expect((await next()).window).toBe('human-agent')
    })

    test('D23: seven days after the customer’s last message nobody may write, whatever was tapped since', async () => {
      await wroteHoursAgo(7 * 24 + 1)
      expect(await refusal(reply('Allô ?'))).toMatchObject({ code: 'reply-window-closed' })
      const reactedYesterday = { windowOpenedAt: minutesAgo(25 * 60) }
      await db().conversation.update({ where: { id: conversationId }, data: reactedYesterday })
      expect(await refusal(reply('Allô ?'))).toMatchObject({ code: 'reply-window-closed' })
    })

    test('D24: nothing that no person typed is ever sent with it: neither the bot’s words nor a notice', async () => {
      await wroteHoursAgo(30)
      await returnToQueue(ana, { conversationId, note: 'shift ends' })
      const { epoch } = await look(scene)
      const automatic = { conversationId, pageId: scene.pageId, author: 'bot', kind: 'text', status: 'queued' } as const
      const notice = { ...automatic, id: randomUUID(), text: 'Un instant.', content: { notice: 'handover' } }
      const words = { ...automatic, id: randomUUID(), text: 'Il arrive.', epoch }
      await db().message.createMany({ data: [notice, words].map((each) => ({ ...each, at: new Date() })) })
      expect(await nextDelivery(conversationId)).toBeNull()
      const automatics = await db().message.findMany({ where: { id: { in: [notice.id, words.id] } } })
      expect(automatics.map(({ status }) => status)).toEqual(['dropped', 'dropped'])
    })
  })

  test('D23, D24: after 24 hours nothing is sent without the right to', async () => {
    await reply('Bonjour')
    await db().conversation.update({ where: { id: conversationId }, data: { windowOpenedAt: minutesAgo(25 * 60) } })
    expect(await nextDelivery(conversationId)).toBeNull()
    expect(await lastMessage()).toMatchObject({ status: 'failed', failure: 'window-closed' })
  })
})

describe('D13, D29: an answer that never came', () => {
  beforeEach(async () => {
    await holdAsAna()
    await deliverAll()
    await clearJobs()
  })

  const lose = async () => {
    const delivery = await next()
    await recordDelivery(delivery, failed('no-answer', 'ambiguous'))
    return delivery
  }
  const waited = (minutes: number) =>
    db().message.updateMany({
      where: { conversationId, status: 'ambiguous' },
      data: { attemptedAt: minutesAgo(minutes) },
    })

  test('is waited for; nothing overtakes it and nothing is sent again blindly', async () => {
    await reply('un')
    await reply('deux')
    await lose()
    expect(await statuses()).toEqual(['sent', 'ambiguous', 'queued'])
    expect(await nextDelivery(conversationId)).toBeNull()
    expect(await waitingJobs()).toMatchObject([{ task: 'deliver-messages' }])
  })

  test('the echo tells that it was sent, and what waited behind it goes', async () => {
    await reply('un')
    await reply('deux')
    const { metadata } = await lose()
    await clearJobs()
    expect(await hear(scene, echoed('un', { fromAppId: desk, metadata, mid: 'm_echo' }))).toBe('processed')
    expect(await statuses()).toEqual(['sent', 'sent', 'queued'])
    expect(await waitingJobs()).toMatchObject([{ task: 'deliver-messages', waitSeconds: 0 }])
    expect((await next()).body).toMatchObject({ text: 'deux' })
  })

  const shown = (text: string | null, more: Partial<ShownMessage> = {}): ShownMessage => ({
    ...{ mid: `m_${randomUUID()}`, at: new Date(), isFromPage: true, text, hasAttachment: false },
    ...more,
  })
  const thread = (...messages: ShownMessage[]) => ({ isOk: true, value: { messages, since: null } }) as const
  const question = shown('Où est mon colis ?', { isFromPage: false, at: minutesAgo(3) })
  const nextLostOne = async (): Promise<LostSend> =>
    (await nextLost(conversationId)) ?? expect.unreachable('nothing to look for')

  test('without an echo Messenger is asked; what is there is sent, and what waited behind it goes', async () => {
    await reply('un')
    await reply('deux')
    await lose()
    expect(await nextLost(conversationId)).toBeNull()
    await waited(0.3)
    const lost = await nextLostOne()
    expect(lost).toMatchObject({ appId: desk, psid: scene.psid, text: 'un' })
    expect(await recordLookUp(lost, thread(shown('un', { mid: 'm_found' }), question))).toBe(true)
    expect(await statuses()).toEqual(['sent', 'sent', 'queued'])
    expect((await messagesOf(conversationId)).find(({ text }) => text === 'un')).toMatchObject({ mid: 'm_found' })
    expect((await next()).body).toMatchObject({ text: 'deux' })
  })

  test('what is not there is waited for as long as its echo may take, and only then sent again, as the same', async () => {
    await reply('un')
    await reply('deux')
    const { metadata } = await lose()
    await waited(0.3)
    expect(await recordLookUp(await nextLostOne(), thread(question))).toBe(false)
    expect(await statuses()).toEqual(['sent', 'ambiguous', 'queued'])
    expect(await nextDelivery(conversationId)).toBeNull()
    await waited(2)
    expect(await recordLookUp(await nextLostOne(), thread(question))).toBe(true)
    expect(await next()).toMatchObject({ metadata, body: { text: 'un' } })
  })

  test('the same words said before are not taken for it', async () => {
    const first = await reply('un')
    await recordDelivery(await next(), { isOk: true, value: { mid: 'm_before' } })
    expect(first.messages).toHaveLength(1)
    await reply('un')
    await lose()
    await waited(2)
    await recordLookUp(await nextLostOne(), thread(shown('un', { mid: 'm_before' }), question))
    expect(await statuses()).toEqual(['sent', 'sent', 'queued'])
  })

  test('sent again, it is fenced again: after another takes over it is not said', async () => {
    await reply('un')
    await lose()
    await returnToQueue(ana, { conversationId, note: 'shift ends' })
    await waited(2)
    await recordLookUp(await nextLostOne(), thread(question))
    await deliverAll()
    expect((await messagesOf(conversationId)).find(({ text }) => text === 'un')).toMatchObject({
      status: 'failed',
      failure: 'not-the-holder',
    })
  })

  test('its echo, heard while Messenger is asked, has the last word', async () => {
    await reply('un')
    const { metadata } = await lose()
    await waited(2)
    const lost = await nextLostOne()
    await hear(scene, echoed('un', { fromAppId: desk, metadata, mid: 'm_echo' }))
    expect(await recordLookUp(lost, thread(question))).toBe(true)
    expect(await lastMessage()).toMatchObject({ status: 'sent', mid: 'm_echo' })
  })

  test('when Messenger cannot tell now it is asked again, and not for ever', async () => {
    await reply('un')
    await lose()
    await waited(2)
    await clearJobs()
    expect(await recordLookUp(await nextLostOne(), failed('temporary', 'retry'))).toBe(false)
    expect(await statuses()).toEqual(['sent', 'ambiguous'])
    expect(await waitingJobs()).toMatchObject([{ task: 'deliver-messages', waitSeconds: 15 }])
    await waited(16)
    expect(await recordLookUp(await nextLostOne(), failed('temporary', 'retry'))).toBe(true)
    expect(await lastMessage()).toMatchObject({ status: 'failed', failure: 'no-answer' })
  })

  test('when Messenger will never tell, or shows nothing, a person decides; asked to retry, the desk looks first', async () => {
    await reply('un')
    await lose()
    await waited(2)
    expect(await recordLookUp(await nextLostOne(), failed('permission-missing', 'never'))).toBe(true)
    const message = await lastMessage()
    expect(message).toMatchObject({ status: 'failed', failure: 'no-answer' })
    await retryMessage(ana, { conversationId, messageId: message.id })
    expect(await nextDelivery(conversationId)).toBeNull()
    expect(await recordLookUp(await nextLostOne(), thread())).toBe(true)
    expect(await lastMessage()).toMatchObject({ status: 'failed', failure: 'no-answer' })
    await retryMessage(ana, { conversationId, messageId: message.id })
    await recordLookUp(await nextLostOne(), thread(shown('un', { mid: 'm_there' }), question))
    expect(await lastMessage()).toMatchObject({ status: 'sent', mid: 'm_there' })
  })

  test('a token refused to the question disconnects the Page; the message is looked for after reconnecting', async () => {
    await reply('un')
    await lose()
    await waited(2)
    expect(await recordLookUp(await nextLostOne(), failed('token-invalid', 'reconnect'))).toBe(false)
    expect(await db().page.findUnique({ where: { id: scene.pageId } })).toMatchObject({
      disconnectedReason: 'token-invalid',
    })
    expect(await nextLost(conversationId)).toBeNull()
    await db().page.update({ where: { id: scene.pageId }, data: { disconnectedAt: null } })
    expect(await nextLostOne()).toMatchObject({ text: 'un' })
  })

  test('a file has longer: its upload may still be under way', async () => {
    const file = { name: 'bon.pdf', contentType: 'application/pdf', byteSize: 12, createdAt: new Date() }
    const id = randomUUID()
    await db().upload.create({ data: { ...file, id, agentId: ana.id, storageKey: `uploads/${id}` } })
    await sendReply(ana, { conversationId, clientId: randomUUID(), uploadIds: [id] })
    await lose()
    await waited(2)
    expect(await recordLookUp(await nextLostOne(), thread(question))).toBe(false)
    expect(await lastMessage()).toMatchObject({ status: 'ambiguous' })
    await recordLookUp(await nextLostOne(), thread(shown(null, { mid: 'm_file', hasAttachment: true }), question))
    expect(await lastMessage()).toMatchObject({ status: 'sent', mid: 'm_file' })
  })

  test('an echo that comes even later still makes it sent', async () => {
    await reply('un')
    const { metadata } = await lose()
    await waited(2)
    await recordLookUp(await nextLostOne(), thread())
    expect(await lastMessage()).toMatchObject({ status: 'failed' })
    await hear(scene, echoed('un', { fromAppId: desk, metadata }))
    expect(await lastMessage()).toMatchObject({ status: 'sent', failure: null })
  })

  test('a process that ended in the middle of a send leaves it to the echo', async () => {
    await reply('un')
    await next()
    expect(await nextDelivery(conversationId)).toBeNull()
    expect(await lastMessage()).toMatchObject({ status: 'ambiguous' })
  })
})

describe('D13, D59: our own echo', () => {
  beforeEach(async () => {
    await sendBotReply(turn())
  })

  const mine = async () => (await messagesOf(conversationId)).filter(({ author }) => author !== 'customer')

  test('before the answer to the send: shown once', async () => {
    const delivery = await next()
    await hear(scene, echoed('Il arrive demain.', { fromAppId: bot, metadata: delivery.metadata, mid: 'm_1' }))
    await recordDelivery(delivery, { isOk: true, value: { mid: 'm_1' } })
    expect(await mine()).toMatchObject([{ status: 'sent', mid: 'm_1' }])
  })

  test('after the answer, in standby, or from both apps: shown once', async () => {
    const delivery = await next()
    await recordDelivery(delivery, { isOk: true, value: { mid: 'm_2' } })
    const echo = echoed('Il arrive demain.', { fromAppId: bot, metadata: delivery.metadata, mid: 'm_2' })
    expect(await hear(scene, echo, { channel: 'standby', appId: desk })).toBe('duplicate')
    expect(await hear(scene, echo)).toBe('duplicate')
    expect(await mine()).toHaveLength(1)
  })

  test('without its metadata, while it is being sent: still ours, shown once', async () => {
    const delivery = await next()
    await hear(scene, echoed('Il arrive demain.', { fromAppId: bot, mid: 'm_3' }))
    await recordDelivery(delivery, { isOk: true, value: { mid: 'm_3' } })
    expect(await mine()).toMatchObject([{ status: 'sent', mid: 'm_3' }])
  })

  test('unrecognisable and before the answer: the message takes its place', async () => {
    const delivery = await next()
    await hear(scene, echoed('Il arrive  demain.', { fromAppId: bot, mid: 'm_4' }))
    await recordDelivery(delivery, { isOk: true, value: { mid: 'm_4' } })
    expect(await mine()).toMatchObject([{ status: 'sent', mid: 'm_4', clientId: delivery.metadata }])
  })

  test('and it is no evidence that somebody else speaks', async () => {
    await deliverAll()
    expect(await look(scene)).toMatchObject({ holder: 'bot', controlOwnerAppId: bot, settlement: 'held' })
  })
})

test('after a claim from elsewhere the agent waits for control, and her composer opens when it comes', async () => {
  await hear(scene, taken(inbox), { at: minutesAgo(2) })
  await claim(ana, { conversationId })
  expect(await refusal(reply('Bonjour'))).toMatchObject({ code: 'control-not-held' })
  await hear(scene, passed(desk), { at: minutesAgo(1) })
  expect((await reply('Bonjour')).messages).toHaveLength(1)
})
