import '#lib/testing/database.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { db } from '#lib/db.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { refused } from '#lib/testing/messenger-thread.ts'
import { refusal } from '#lib/testing/refusal.ts'
import {
  type Begun,
  clearJobs,
  hear,
  look,
  messagesOf,
  minutesAgo,
  type Scene,
  said,
  waitingJobs,
  waitingTasks,
} from '#lib/testing/scene.ts'
import { nextDelivery } from './next-delivery.ts'
import { recordDelivery } from './record-delivery.ts'
import { resumeDeliveries } from './resume-deliveries.ts'
import { sendBotReply } from './send-bot-reply.ts'
import { accepted, answeredBy, botTurn, deliverAll, lastMessage, next, reply, statuses } from './testing/answering.ts'

let begun: Begun
let scene: Scene
let conversationId: string
let ana: AgentActor

beforeEach(async () => {
  ana = await makeAgent({ name: 'Ana Moreau' })
  begun = await answeredBy(ana)
  ;({ scene, conversationId } = begun)
})

const writes = (text: string) => reply(ana, conversationId, text)

describe('an agent answers', () => {
  test('D22: in the order she wrote, each waiting for the answer to the one before', async () => {
    await writes('un')
    await writes('deux')
    const first = await next(conversationId)
    expect(first.body).toMatchObject({ text: 'un' })
    expect(await nextDelivery(conversationId)).toBeNull()
    await recordDelivery(first, accepted())
    expect((await next(conversationId)).body).toMatchObject({ text: 'deux' })
  })

  test('promise 3: two workers at once hand one message over once', async () => {
    await writes('un')
    const handed = await Promise.all([nextDelivery(conversationId), nextDelivery(conversationId)])
    expect(handed.filter(Boolean)).toHaveLength(1)
  })

  test('D41: when Messenger says that somebody else has the thread, the composer shuts and Messenger is asked', async () => {
    await writes('Bonjour')
    const isFree = await recordDelivery(await next(conversationId), refused('not-ours-now', 'not-ours'))
    expect(isFree).toBe(true)
    expect(await lastMessage(conversationId)).toMatchObject({ status: 'failed', failure: 'not-ours-now' })
    expect(await look(scene)).toMatchObject({ settlement: 'settling', controlEvidence: 'send-refused' })
    expect(await waitingTasks()).toContain('settle-control')
    expect(await refusal(writes('Allô ?'))).toMatchObject({ code: 'control-not-held' })
  })

  test('what Messenger cannot take now is tried again later, the next ones behind it', async () => {
    await writes('un')
    await writes('deux')
    expect(await recordDelivery(await next(conversationId), refused('temporary', 'retry'))).toBe(false)
    expect(await statuses(conversationId)).toEqual(['sent', 'queued', 'queued'])
    const [job] = await waitingJobs()
    expect(job).toMatchObject({ task: 'deliver-messages' })
    expect(job?.waitSeconds).toBeGreaterThanOrEqual(1)
    expect(await nextDelivery(conversationId)).toBeNull()
    await db().message.updateMany({ where: { conversationId, attempts: 1 }, data: { attemptedAt: minutesAgo(1) } })
    expect((await next(conversationId)).body).toMatchObject({ text: 'un' })
  })

  test('D31: a refused token stops the queue; connected again, the sweep takes it up', async () => {
    await writes('Bonjour')
    expect(await recordDelivery(await next(conversationId), refused('token-invalid', 'reconnect'))).toBe(false)
    expect(await lastMessage(conversationId)).toMatchObject({ status: 'queued', attempts: 0 })
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
    expect(await deliverAll(conversationId)).toHaveLength(1)
  })

  test('D33: while Messenger asks a Page for silence nothing leaves it, of no conversation', async () => {
    await writes('un')
    const limited = refused('rate-limited', 'retry')
    const failure = { ...limited.failure, retryAfterSeconds: 300 }
    expect(await recordDelivery(await next(conversationId), { ...limited, failure })).toBe(false)
    const other = { ...scene, psid: `${scene.psid}0` }
    await hear(other, said('Bonjour'), { at: minutesAgo(1) })
    const otherId = (await look(other)).id
    const { id: messageId } = (await messagesOf(otherId))[0] ?? expect.unreachable()
    await sendBotReply(botTurn(begun, { conversationId: otherId, messageId }))
    await clearJobs()
    expect(await nextDelivery(otherId)).toBeNull()
    const [job] = await waitingJobs()
    expect(job?.waitSeconds).toBeGreaterThan(295)
    await db().page.update({ where: { id: scene.pageId }, data: { sendingPausedUntil: minutesAgo(1) } })
    expect(await nextDelivery(otherId)).toMatchObject({ body: { text: 'Il arrive demain.' } })
  })

  test('D33: near the limit the Page slows down of its own accord: what was said is sent, what follows waits', async () => {
    await writes('un')
    await recordDelivery(await next(conversationId), { ...accepted(), slowSeconds: 8 })
    expect(await lastMessage(conversationId)).toMatchObject({ status: 'sent' })
    await writes('deux')
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
    await writes('Bonjour')
    await recordDelivery(await next(conversationId), refused(code, handling))
    expect((await look(scene)).id).toBe(conversationId)
    const page = await db().page.findUniqueOrThrow({ where: { id: scene.pageId } })
    expect(page).toMatchObject({ disconnectedAt: null, disconnectedReason: null })
  })
})
