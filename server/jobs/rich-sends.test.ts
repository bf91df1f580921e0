import '#lib/testing/database.ts'
import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import type { Offer } from '#lib/conversations/input.ts'
import { reactToMessage } from '#lib/conversations/react-to-message.ts'
import { sendReply } from '#lib/conversations/send-reply.ts'
import type { MessageContent } from '#lib/conversations/timeline.ts'
import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { returnToQueue } from '#lib/handover/return-to-queue.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { control, newCustomer, says, settled } from '#server/webhook/testing/simulated-page.ts'
import { becomes, conversationOf, isAnsweredBy, soon } from './testing/conversation.ts'
import { phoneOf } from './testing/messenger.ts'
import { withWorker } from './testing/with-worker.ts'

/** What an agent sends besides words, to the customer's phone and back. */
let psid: string
let conversationId: string
let ana: AgentActor
let asked: { id: string; mid: string }

withWorker()

beforeEach(async () => {
  psid = await newCustomer()
  ana = await makeAgent({ name: 'Ana Moreau' })
  conversationId = await isAnsweredBy(ana, psid)
  const { mid } = await says(psid, { text: 'Lequel est le mien ?' })
  const found = () => db().message.findFirst({ where: { mid } })
  await expect.poll(found, soon).not.toBeNull()
  asked = { id: (await found())?.id ?? '', mid }
})

const onPhone = async () => (await phoneOf(psid)).messages
const lastBecomes = (state: object) => expect.poll(async () => (await onPhone()).at(-1), soon).toMatchObject(state)
const send = (more: { text?: string; replyToId?: string; offer?: Offer }) =>
  sendReply(ana, { conversationId, clientId: randomUUID(), ...more })
const contentOf = async (id: string) =>
  (await db().message.findUniqueOrThrow({ where: { id } })).content as MessageContent
const reactsTo = (emoji: string | null, agent = ana) =>
  reactToMessage(agent, { conversationId, messageId: asked.id, emoji })
const reactionOnPhone = () =>
  expect.poll(async () => (await onPhone()).find(({ mid }) => mid === asked.mid)?.reactions, soon)

test('an answer quotes what it answers, there and here', async () => {
  const { messages } = await send({ text: 'Le bleu.', replyToId: asked.id })
  await lastBecomes({ text: 'Le bleu.', replyTo: { mid: asked.mid } })
  expect(await contentOf(messages[0]?.id ?? '')).toMatchObject({ replyToMid: asked.mid })
})

test('nothing is quoted that Messenger does not know, is another conversation’s, or is too old', async () => {
  const refusal = (work: Promise<unknown>) => expect(work).rejects.toMatchObject({ code: 'cannot-quote' })
  await refusal(send({ text: 'x', replyToId: randomUUID() }))
  const stranger = await db().message.findFirst({ where: { conversationId: { not: conversationId } } })
  await refusal(send({ text: 'x', replyToId: stranger?.id ?? randomUUID() }))
  env().messenger.hasHumanAgent = true
  const yesterday = new Date(Date.now() - 30 * 3_600_000)
  await db().conversation.update({
    where: { id: conversationId },
    data: { windowOpenedAt: yesterday, customerWroteAt: yesterday },
  })
  await refusal(send({ text: 'x', replyToId: asked.id }))
  await expect(reactsTo('👍')).rejects.toMatchObject({ code: 'cannot-react' })
  env().messenger.hasHumanAgent = false
})

describe('reactions', () => {
  test('are shown as wished until Messenger has them, changed, and taken back', async () => {
    await reactsTo('❤️')
    expect((await contentOf(asked.id)).wantedReaction).toMatchObject({ emoji: '❤️', agentId: ana.id })
    await reactionOnPhone().toEqual({ page: '❤️' })
    const shown = () => contentOf(asked.id)
    await expect.poll(shown).toMatchObject({ reactions: [{ emoji: '❤️', by: 'page' }] })
    expect(await shown()).not.toHaveProperty('wantedReaction')
    await reactsTo('👍')
    await reactionOnPhone().toEqual({ page: '👍' })
    await reactsTo(null)
    await reactionOnPhone().toEqual({})
    await expect.poll(shown).toMatchObject({ reactions: [] })
  })

  test('a refusal is said on the message, and nothing is shown that the customer does not see', async () => {
    await control('faults', { graph: { path: '/messages', error: { code: 551, message: 'x' } } })
    await reactsTo('👍')
    const wanted = async () => (await contentOf(asked.id)).wantedReaction
    await expect.poll(wanted, soon).toMatchObject({ failure: 'person-unavailable' })
    expect((await contentOf(asked.id)).reactions ?? []).toEqual([])
    await reactsTo('👍')
    await expect.poll(wanted, soon).toBeUndefined()
  })

  test('only by who holds the conversation, and only on what the customer said', async () => {
    const ben = await makeAgent()
    await expect(reactsTo('👍', ben)).rejects.toMatchObject({ code: 'not-the-holder' })
    const { messages } = await send({ text: 'Le bleu.' })
    const own = { conversationId, messageId: messages[0]?.id ?? '', emoji: '👍' }
    await expect(reactToMessage(ana, own)).rejects.toMatchObject({ code: 'cannot-react' })
    await returnToQueue(ana, { conversationId, note: 'shift ends' })
    await expect(reactsTo('👍')).rejects.toMatchObject({ code: 'not-the-holder' })
  })
})

describe('choices', () => {
  test('quick replies stand below the words; a tap comes back as what it says', async () => {
    await send({ text: 'Lequel ?', offer: { kind: 'quick-replies', titles: ['Le bleu', 'Le vert'] } })
    await lastBecomes({ text: 'Lequel ?', quickReplies: [{ title: 'Le bleu' }, { title: 'Le vert' }] })
    await says(psid, { quickReply: { title: 'Le vert', payload: 'Le vert' } })
    const tapped = () => db().message.findFirst({ where: { conversationId, kind: 'quick-reply', text: 'Le vert' } })
    await expect.poll(tapped, soon).not.toBeNull()
    await becomes(psid, { holder: 'agent', holderAgentId: ana.id })
  })

  test('buttons lead somewhere or say something; a press comes back', async () => {
    const buttons = [
      { type: 'web_url', title: 'Suivre le colis', url: 'https://colis.example/1' },
      { type: 'postback', title: 'C’est le mien' },
    ] as const
    const { messages } = await send({ text: 'Voici.', offer: { kind: 'buttons', buttons: [...buttons] } })
    await lastBecomes({ buttons: [{ title: 'Suivre le colis' }, { title: 'C’est le mien' }] })
    await expect
      .poll(async () => (await db().message.findUnique({ where: { id: messages[0]?.id } }))?.status)
      .toBe('sent')
    await says(psid, { postback: { title: 'C’est le mien', payload: 'C’est le mien' } })
    const pressed = () => db().message.findFirst({ where: { conversationId, kind: 'postback' } })
    await expect.poll(pressed, soon).toMatchObject({ text: 'C’est le mien' })
  })

  test('cards are a message of their own, with a status of its own, shown once when their echo comes', async () => {
    const cards = [
      { title: 'Le bleu', subtitle: 'Arrive demain', url: 'https://colis.example/b', buttons: [] },
      { title: 'Le vert', buttons: [{ type: 'postback', title: 'C’est lui' } as const] },
    ]
    const { messages } = await send({ offer: { kind: 'cards', cards } })
    const mine = () => db().message.findMany({ where: { conversationId, author: 'agent' } })
    await expect.poll(mine, soon).toMatchObject([{ id: messages[0]?.id, kind: 'template', status: 'sent' }])
    await lastBecomes({ attachments: [{ type: 'template', payload: { template_type: 'generic' } }] })
    await settled()
    expect(await mine()).toHaveLength(1)
    expect((await conversationOf(psid))?.lastMessagePreview).toBe('Le bleu')
  })
})
