import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { takeOver } from '#lib/handover/take-over.ts'
import { testApps } from '#lib/testing/database.ts'
import { type Begun, clearJobs, hasWritten, hear, messagesOf, minutesAgo, passed } from '#lib/testing/scene.ts'
import type { Delivery } from '../delivery.ts'
import { nextDelivery } from '../next-delivery.ts'
import { recordDelivery } from '../record-delivery.ts'
import type { BotTurnInput } from '../send-bot-reply.ts'
import { sendReply } from '../send-reply.ts'

/** For tests: the bot and an agent answer a customer, and what they say is handed to Messenger one by one. */
export const botTurn = (
  { conversationId, messageId }: Pick<Begun, 'conversationId' | 'messageId'>,
  more: Partial<BotTurnInput> = {},
): BotTurnInput => ({
  conversationId,
  messageId,
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

export async function takesOver(agent: AgentActor, { scene, conversationId }: Begun) {
  await takeOver(agent, { conversationId })
  await hear(scene, passed(testApps.desk), { at: minutesAgo(1) })
}

/** A customer whom this agent has: control is the desk's, and whatever was to be said has been said. */
export async function answeredBy(agent: AgentActor): Promise<Begun> {
  const begun = await hasWritten('Où est mon colis ?')
  await takesOver(agent, begun)
  await deliverAll(begun.conversationId)
  await clearJobs()
  return begun
}

export const reply = (agent: AgentActor, conversationId: string, text: string, clientId: string = randomUUID()) =>
  sendReply(agent, { conversationId, clientId, text })

export const accepted = () => ({ isOk: true, value: { mid: `m_${randomUUID()}` } }) as const

export const next = async (conversationId: string): Promise<Delivery> =>
  (await nextDelivery(conversationId)) ?? expect.unreachable('nothing to send')

/** Everything that can be sent, accepted. */
export async function deliverAll(conversationId: string): Promise<Delivery[]> {
  const delivered: Delivery[] = []
  for (let each = await nextDelivery(conversationId); each; each = await nextDelivery(conversationId)) {
    await recordDelivery(each, accepted())
    delivered.push(each)
  }
  return delivered
}

/** Of what was said to the customer, in its order. */
export const statuses = async (conversationId: string) =>
  (await messagesOf(conversationId)).filter(({ author }) => author !== 'customer').map(({ status }) => status)

export const lastMessage = async (conversationId: string) =>
  (await messagesOf(conversationId)).at(-1) ?? expect.unreachable()
