import '#lib/testing/database.ts'
import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { db } from '#lib/db.ts'
import { returnToQueue } from '#lib/handover/return-to-queue.ts'
import type { ShownMessage } from '#lib/outgoing-message.ts'
import { testApps } from '#lib/testing/database.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { refused } from '#lib/testing/messenger-thread.ts'
import { clearJobs, echoed, hear, messagesOf, minutesAgo, type Scene, waitingJobs } from '#lib/testing/scene.ts'
import type { LostSend } from './lost-send.ts'
import { nextDelivery } from './next-delivery.ts'
import { nextLost } from './next-lost.ts'
import { recordDelivery } from './record-delivery.ts'
import { recordLookUp } from './record-look-up.ts'
import { retryMessage } from './retry-message.ts'
import { sendReply } from './send-reply.ts'
import { answeredBy, deliverAll, lastMessage, next, reply, statuses } from './testing/answering.ts'

const { desk } = testApps

let scene: Scene
let conversationId: string
let ana: AgentActor

beforeEach(async () => {
  ana = await makeAgent({ name: 'Ana Moreau' })
  ;({ scene, conversationId } = await answeredBy(ana))
})

const writes = (text: string) => reply(ana, conversationId, text)

describe('D13, D29: an answer that never came', () => {
  const lose = async () => {
    const delivery = await next(conversationId)
    await recordDelivery(delivery, refused('no-answer', 'ambiguous'))
    return delivery
  }
  const waited = (minutes: number) =>
    db().message.updateMany({
      where: { conversationId, status: 'ambiguous' },
      data: { attemptedAt: minutesAgo(minutes) },
    })

  test('is waited for; nothing overtakes it and nothing is sent again blindly', async () => {
    await writes('un')
    await writes('deux')
    await lose()
    expect(await statuses(conversationId)).toEqual(['sent', 'ambiguous', 'queued'])
    expect(await nextDelivery(conversationId)).toBeNull()
    expect(await waitingJobs()).toMatchObject([{ task: 'deliver-messages' }])
  })

  test('the echo tells that it was sent, and what waited behind it goes', async () => {
    await writes('un')
    await writes('deux')
    const { metadata } = await lose()
    await clearJobs()
    expect(await hear(scene, echoed('un', { fromAppId: desk, metadata, mid: 'm_echo' }))).toBe('processed')
    expect(await statuses(conversationId)).toEqual(['sent', 'sent', 'queued'])
    expect(await waitingJobs()).toMatchObject([{ task: 'deliver-messages', waitSeconds: 0 }])
    expect((await next(conversationId)).body).toMatchObject({ text: 'deux' })
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
    await writes('un')
    await writes('deux')
    await lose()
    expect(await nextLost(conversationId)).toBeNull()
    await waited(0.3)
    const lost = await nextLostOne()
    expect(lost).toMatchObject({ appId: desk, psid: scene.psid, text: 'un' })
    expect(await recordLookUp(lost, thread(shown('un', { mid: 'm_found' }), question))).toBe(true)
    expect(await statuses(conversationId)).toEqual(['sent', 'sent', 'queued'])
    expect((await messagesOf(conversationId)).find(({ text }) => text === 'un')).toMatchObject({ mid: 'm_found' })
    expect((await next(conversationId)).body).toMatchObject({ text: 'deux' })
  })

  test('what is not there is waited for as long as its echo may take, and only then sent again, as the same', async () => {
    await writes('un')
    await writes('deux')
    const { metadata } = await lose()
    await waited(0.3)
    expect(await recordLookUp(await nextLostOne(), thread(question))).toBe(false)
    expect(await statuses(conversationId)).toEqual(['sent', 'ambiguous', 'queued'])
    expect(await nextDelivery(conversationId)).toBeNull()
    await waited(2)
    expect(await recordLookUp(await nextLostOne(), thread(question))).toBe(true)
    expect(await next(conversationId)).toMatchObject({ metadata, body: { text: 'un' } })
  })

  test('the same words said before are not taken for it', async () => {
    const first = await writes('un')
    await recordDelivery(await next(conversationId), { isOk: true, value: { mid: 'm_before' } })
    expect(first.messages).toHaveLength(1)
    await writes('un')
    await lose()
    await waited(2)
    await recordLookUp(await nextLostOne(), thread(shown('un', { mid: 'm_before' }), question))
    expect(await statuses(conversationId)).toEqual(['sent', 'sent', 'queued'])
  })

  test('sent again, it is fenced again: after another takes over it is not said', async () => {
    await writes('un')
    await lose()
    await returnToQueue(ana, { conversationId, note: 'shift ends' })
    await waited(2)
    await recordLookUp(await nextLostOne(), thread(question))
    await deliverAll(conversationId)
    expect((await messagesOf(conversationId)).find(({ text }) => text === 'un')).toMatchObject({
      status: 'failed',
      failure: 'not-the-holder',
    })
  })

  test('its echo, heard while Messenger is asked, has the last word', async () => {
    await writes('un')
    const { metadata } = await lose()
    await waited(2)
    const lost = await nextLostOne()
    await hear(scene, echoed('un', { fromAppId: desk, metadata, mid: 'm_echo' }))
    expect(await recordLookUp(lost, thread(question))).toBe(true)
    expect(await lastMessage(conversationId)).toMatchObject({ status: 'sent', mid: 'm_echo' })
  })

  test('when Messenger cannot tell now it is asked again, and not for ever', async () => {
    await writes('un')
    await lose()
    await waited(2)
    await clearJobs()
    expect(await recordLookUp(await nextLostOne(), refused('temporary', 'retry'))).toBe(false)
    expect(await statuses(conversationId)).toEqual(['sent', 'ambiguous'])
    expect(await waitingJobs()).toMatchObject([{ task: 'deliver-messages', waitSeconds: 15 }])
    await waited(16)
    expect(await recordLookUp(await nextLostOne(), refused('temporary', 'retry'))).toBe(true)
    expect(await lastMessage(conversationId)).toMatchObject({ status: 'failed', failure: 'no-answer' })
  })

  test('when Messenger will never tell, or shows nothing, a person decides; asked to retry, the desk looks first', async () => {
    await writes('un')
    await lose()
    await waited(2)
    expect(await recordLookUp(await nextLostOne(), refused('permission-missing', 'never'))).toBe(true)
    const message = await lastMessage(conversationId)
    expect(message).toMatchObject({ status: 'failed', failure: 'no-answer' })
    await retryMessage(ana, { conversationId, messageId: message.id })
    expect(await nextDelivery(conversationId)).toBeNull()
    expect(await recordLookUp(await nextLostOne(), thread())).toBe(true)
    expect(await lastMessage(conversationId)).toMatchObject({ status: 'failed', failure: 'no-answer' })
    await retryMessage(ana, { conversationId, messageId: message.id })
    await recordLookUp(await nextLostOne(), thread(shown('un', { mid: 'm_there' }), question))
    expect(await lastMessage(conversationId)).toMatchObject({ status: 'sent', mid: 'm_there' })
  })

  test('a token refused to the question disconnects the Page; the message is looked for after reconnecting', async () => {
    await writes('un')
    await lose()
    await waited(2)
    expect(await recordLookUp(await nextLostOne(), refused('token-invalid', 'reconnect'))).toBe(false)
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
    expect(await lastMessage(conversationId)).toMatchObject({ status: 'ambiguous' })
    await recordLookUp(await nextLostOne(), thread(shown(null, { mid: 'm_file', hasAttachment: true }), question))
    expect(await lastMessage(conversationId)).toMatchObject({ status: 'sent', mid: 'm_file' })
  })

  test('an echo that comes even later still makes it sent', async () => {
    await writes('un')
    const { metadata } = await lose()
    await waited(2)
    await recordLookUp(await nextLostOne(), thread())
    expect(await lastMessage(conversationId)).toMatchObject({ status: 'failed' })
    await hear(scene, echoed('un', { fromAppId: desk, metadata }))
    expect(await lastMessage(conversationId)).toMatchObject({ status: 'sent', failure: null })
  })

  test('a process that ended in the middle of a send leaves it to the echo', async () => {
    await writes('un')
    await next(conversationId)
    expect(await nextDelivery(conversationId)).toBeNull()
    expect(await lastMessage(conversationId)).toMatchObject({ status: 'ambiguous' })
  })
})
