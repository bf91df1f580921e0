import '#lib/testing/database.ts'
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { returnToQueue } from '#lib/handover/return-to-queue.ts'
import { disconnectPage } from '#lib/pages/disconnect-page.ts'
import { testApps } from '#lib/testing/database.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { refused } from '#lib/testing/messenger-thread.ts'
import { refusal } from '#lib/testing/refusal.ts'
import { actionsOf, look, minutesAgo, type Scene, waitingJobs } from '#lib/testing/scene.ts'
import { nextDelivery } from './next-delivery.ts'
import { recordDelivery } from './record-delivery.ts'
import { retryMessage } from './retry-message.ts'
import { sendReply } from './send-reply.ts'
import { accepted, answeredBy, deliverAll, lastMessage, next, reply } from './testing/answering.ts'

const { desk } = testApps

let scene: Scene
let conversationId: string
let ana: AgentActor

beforeEach(async () => {
  ana = await makeAgent({ name: 'Ana Moreau' })
  ;({ scene, conversationId } = await answeredBy(ana))
})

const writes = (text: string, clientId?: string) => reply(ana, conversationId, text, clientId)

describe('an agent answers', () => {
  test('D28: in her name, through the desk app, with an id of its own', async () => {
    const clientId = randomUUID()
    const { messages } = await writes('Bonjour !', clientId)
    expect(messages).toEqual([{ id: expect.any(String), clientId }])
    expect((await waitingJobs()).map(({ task, key }) => [task, key])).toEqual([
      ['deliver-messages', `deliver:${conversationId}`],
    ])
    const delivery = await next(conversationId)
    expect(delivery).toMatchObject({ appId: desk, metadata: clientId, psid: scene.psid })
    await recordDelivery(delivery, accepted())
    expect(await lastMessage(conversationId)).toMatchObject({ author: 'agent', authorAgentId: ana.id, status: 'sent' })
    const { openEpisodeId } = await look(scene)
    const episode = await db().episode.findUniqueOrThrow({ where: { id: openEpisodeId ?? '' } })
    expect(episode.firstReplyAt).toBeInstanceOf(Date)
  })

  test('the same clientId again gives the same message, however often', async () => {
    const clientId = randomUUID()
    const sent = await Promise.all([
      writes('Bonjour', clientId),
      writes('Bonjour', clientId),
      writes('Bonjour', clientId),
    ])
    expect(new Set(sent.map(({ messages }) => messages[0]?.id)).size).toBe(1)
    expect(await deliverAll(conversationId)).toHaveLength(1)
  })

  test('D27: text and files are messages of their own; the text has a limit', async () => {
    expect(await refusal(writes('a'.repeat(2001)))).toMatchObject({ code: 'text-too-long', detail: { limit: 2000 } })
    const file = { name: 'bon.pdf', contentType: 'application/pdf', byteSize: 12, createdAt: new Date() }
    const [one, two] = [randomUUID(), randomUUID()]
    for (const id of [one, two])
      await db().upload.create({ data: { ...file, id, agentId: ana.id, storageKey: `uploads/${id}` } })
    const input = { conversationId, clientId: randomUUID(), text: 'Voici', uploadIds: [one, two] }
    const { messages } = await sendReply(ana, input)
    expect(messages.map(({ clientId }) => clientId)).toEqual([input.clientId, one, two])
    expect((await sendReply(ana, input)).messages).toEqual(messages)
    expect((await deliverAll(conversationId)).map(({ body }) => body.kind)).toEqual(['text', 'file', 'file'])
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

  test('what failed is sent again only when she says so, as the same message', async () => {
    await writes('Bonjour')
    await recordDelivery(await next(conversationId), refused('person-unavailable', 'never'))
    const message = await lastMessage(conversationId)
    expect(message).toMatchObject({ status: 'failed', failure: 'person-unavailable' })
    expect(await nextDelivery(conversationId)).toBeNull()
    await retryMessage(ana, { conversationId, messageId: message.id })
    expect((await next(conversationId)).metadata).toBe(message.clientId)
    expect(await refusal(retryMessage(ana, { conversationId, messageId: message.id }))).toMatchObject({
      code: 'nothing-to-retry',
    })
    expect(await actionsOf(conversationId)).toContain('message.retried')
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
      await writes('un')
      const first = await next(conversationId)
      expect(first.window).toBe('standard')
      await recordDelivery(first, accepted())
      await wroteHoursAgo(30)
      await writes('deux')
      expect((await next(conversationId)).window).toBe('human-agent')
    })

    test('D23: seven days after the customer’s last message nobody may write, whatever was tapped since', async () => {
      await wroteHoursAgo(7 * 24 + 1)
      expect(await refusal(writes('Allô ?'))).toMatchObject({ code: 'reply-window-closed' })
      const reactedYesterday = { windowOpenedAt: minutesAgo(25 * 60) }
      await db().conversation.update({ where: { id: conversationId }, data: reactedYesterday })
      expect(await refusal(writes('Allô ?'))).toMatchObject({ code: 'reply-window-closed' })
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
    await writes('Bonjour')
    await db().conversation.update({ where: { id: conversationId }, data: { windowOpenedAt: minutesAgo(25 * 60) } })
    expect(await nextDelivery(conversationId)).toBeNull()
    expect(await lastMessage(conversationId)).toMatchObject({ status: 'failed', failure: 'window-closed' })
  })
})
