import '#lib/testing/database.ts'
import { beforeAll, expect, test } from 'vitest'
import { record } from '#lib/audit/record.ts'
import { db, transact } from '#lib/db.ts'
import { newId } from '#lib/new-id.ts'
import { statementsOf } from '#lib/testing/count-statements.ts'
import { makeAgent, makeConversation, makeMessage, minutesLater } from '#lib/testing/factories.ts'
import { getConversation } from './get-conversation.ts'
import { listTimeline } from './list-timeline.ts'
import { readItems } from './read-items.ts'
import { compareInTime, type TimelineItem } from './timeline.ts'

let conversationId: string
let agentId: string

beforeAll(async () => {
  const agent = await makeAgent()
  agentId = agent.id
  conversationId = await makeConversation({
    deliveredUntil: minutesLater(1_000),
    readUntil: minutesLater(999),
    holder: 'agent',
    holderAgentId: agent.id,
  })
  for (let i = 0; i < 120; i++) await makeMessage(conversationId, { at: minutesLater(Math.floor(i / 3)), text: `${i}` })
  const sent = { author: 'agent', authorAgentId: agent.id, status: 'sent' }
  for (const minute of [999, 1_000, 1_001]) await makeMessage(conversationId, { ...sent, at: minutesLater(minute) })
  await db().note.create({
    data: { id: newId(), conversationId, agentId, clientId: newId(), text: 'fragile', at: minutesLater(39) },
  })
  await transact(async (tx) => {
    const line = { actor: agent, conversationId, at: minutesLater(39) }
    for (let i = 0; i < 12; i++) await record(tx, { ...line, action: 'control.held' })
    await record(tx, {
      actor: { kind: 'bot' },
      action: 'bot.decided',
      conversationId,
      at: minutesLater(40),
      after: { decision: 'answer' },
    })
    await record(tx, {
      actor: { kind: 'bot' },
      action: 'bot.decided',
      conversationId,
      at: minutesLater(41),
      after: { decision: 'hand-over' },
    })
  })
})

test('pages upwards give every message, note and line once, oldest first', async () => {
  const items: TimelineItem[] = []
  for (let before: string | null | undefined; before !== null; ) {
    const page = await listTimeline(conversationId, before)
    expect(page.items).toEqual([...page.items].sort(compareInTime))
    items.unshift(...page.items)
    before = page.before
  }
  expect(items).toEqual([...items].sort(compareInTime))
  expect(new Set(items.map(({ type, id }) => `${type}:${id}`)).size).toBe(items.length)
  const kinds = Object.groupBy(items, ({ type }) => type)
  expect([kinds.message?.length, kinds.note?.length, kinds.entry?.length]).toEqual([123, 1, 13])
})

test('a page costs two statements, items by id one, a conversation with its detail two', async () => {
  expect(await statementsOf(() => listTimeline(conversationId))).toHaveLength(2)
  const { items } = await listTimeline(conversationId)
  expect(await statementsOf(() => readItems(items))).toHaveLength(1)
  expect(await readItems(items)).toEqual(items)
  expect(await statementsOf(() => getConversation(conversationId))).toHaveLength(2)
})

test('delivered and read follow from how far the customer received and read', async () => {
  const { items } = await listTimeline(conversationId)
  const statuses = items.slice(-3).map((item) => item.type === 'message' && item.status)
  expect(statuses).toEqual(['read', 'delivered', 'sent'])
  expect(items.at(-1)).toMatchObject({ author: { kind: 'agent', id: agentId, name: 'Camille Roy' } })
})

test('files stand in their order, ours under our own address, others where Messenger said they are', async () => {
  const message = await makeMessage(conversationId, { at: minutesLater(2_000), kind: 'attachments', text: null })
  const file = { messageId: message.id, type: 'image', url: 'https://cdn.example/a.png' }
  const stored = newId()
  await db().attachment.create({ data: { id: newId(), ...file, position: 1, state: 'pending' } })
  await db().attachment.create({ data: { id: stored, ...file, position: 0, state: 'stored', storageKey: 'k' } })
  const [item] = await readItems([{ type: 'message', id: message.id }])
  expect(item).toMatchObject({
    attachments: [
      { id: stored, url: `/api/media/${stored}`, sourceUrl: 'https://cdn.example/a.png', state: 'stored' },
      { url: null, state: 'pending' },
    ],
  })
})

test('a conversation is opened with its episodes and why it came to people', async () => {
  const opened = { openedReason: 'complaint', resolvedById: agentId, resolvedAt: minutesLater(5) }
  await db().episode.create({ data: { id: newId(), conversationId, openedAt: minutesLater(1), ...opened } })
  await db().handover.create({
    data: {
      id: newId(),
      conversationId,
      at: minutesLater(1),
      epoch: 2,
      move: 'hand-over',
      fromHolder: 'bot',
      toHolder: 'waiting',
      actorKind: 'bot',
      reason: 'complaint',
      summary: 'Parcel late',
      language: 'fr',
    },
  })
  const detail = await getConversation(conversationId)
  expect(detail.brief).toMatchObject({ reason: 'complaint', summary: 'Parcel late', at: minutesLater(1).toISOString() })
  expect(detail.episodes).toMatchObject([{ resolvedBy: 'Camille Roy', resolvedAt: minutesLater(5).toISOString() }])
  expect(detail.row.holder.agent?.name).toBe('Camille Roy')
  await expect(getConversation(newId())).rejects.toMatchObject({ code: 'not-found' })
})
