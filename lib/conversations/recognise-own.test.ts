import '#lib/testing/database.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { testApps } from '#lib/testing/database.ts'
import { type Begun, clearJobs, echoed, hasWritten, hear, look, messagesOf, type Scene } from '#lib/testing/scene.ts'
import { recordDelivery } from './record-delivery.ts'
import { sendBotReply } from './send-bot-reply.ts'
import { botTurn, deliverAll, next } from './testing/answering.ts'

const { bot, desk } = testApps

let begun: Begun
let scene: Scene
let conversationId: string

beforeEach(async () => {
  begun = await hasWritten('Où est mon colis ?')
  ;({ scene, conversationId } = begun)
  await clearJobs()
})

describe('D13, D59: our own echo', () => {
  beforeEach(async () => {
    await sendBotReply(botTurn(begun))
  })

  const mine = async () => (await messagesOf(conversationId)).filter(({ author }) => author !== 'customer')

  test('before the answer to the send: shown once', async () => {
    const delivery = await next(conversationId)
    await hear(scene, echoed('Il arrive demain.', { fromAppId: bot, metadata: delivery.metadata, mid: 'm_1' }))
    await recordDelivery(delivery, { isOk: true, value: { mid: 'm_1' } })
    expect(await mine()).toMatchObject([{ status: 'sent', mid: 'm_1' }])
  })

  test('after the answer, in standby, or from both apps: shown once', async () => {
    const delivery = await next(conversationId)
    await recordDelivery(delivery, { isOk: true, value: { mid: 'm_2' } })
    const echo = echoed('Il arrive demain.', { fromAppId: bot, metadata: delivery.metadata, mid: 'm_2' })
    expect(await hear(scene, echo, { channel: 'standby', appId: desk })).toBe('duplicate')
    expect(await hear(scene, echo)).toBe('duplicate')
    expect(await mine()).toHaveLength(1)
  })

  test('without its metadata, while it is being sent: still ours, shown once', async () => {
    const delivery = await next(conversationId)
    await hear(scene, echoed('Il arrive demain.', { fromAppId: bot, mid: 'm_3' }))
    await recordDelivery(delivery, { isOk: true, value: { mid: 'm_3' } })
    expect(await mine()).toMatchObject([{ status: 'sent', mid: 'm_3' }])
  })

  test('unrecognisable and before the answer: the message takes its place', async () => {
    const delivery = await next(conversationId)
    await hear(scene, echoed('Il arrive  demain.', { fromAppId: bot, mid: 'm_4' }))
    await recordDelivery(delivery, { isOk: true, value: { mid: 'm_4' } })
    expect(await mine()).toMatchObject([{ status: 'sent', mid: 'm_4', clientId: delivery.metadata }])
  })

  test('and it is no evidence that somebody else speaks', async () => {
    await deliverAll(conversationId)
    expect(await look(scene)).toMatchObject({ holder: 'bot', controlOwnerAppId: bot, settlement: 'held' })
  })
})
