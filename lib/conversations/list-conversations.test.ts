import '#lib/testing/database.ts'
import { beforeAll, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { pool } from '#lib/db.ts'
import { statementsOf } from '#lib/testing/count-statements.ts'
import { makeAgent, makeConversation, makeMessage, makePage, minutesLater } from '#lib/testing/factories.ts'
import type { ConversationRow } from './conversation.ts'
import { countViews, countViewsTogether } from './count-views.ts'
import { listConversations, listStatement, pageSize } from './list-conversations.ts'
import { compareByNeed, isInView, views } from './views.ts'

let camille: AgentActor
let hugo: AgentActor

beforeAll(async () => {
  camille = await makeAgent()
  hugo = await makeAgent({ name: 'Hugo Blanc' })
  const other = await makePage('100200300400502', 'Bagages')
  for (let i = 0; i < 70; i++) await makeConversation({ holder: 'waiting', needAt: minutesLater(Math.floor(i / 2)) })
  await makeConversation({ holder: 'agent', holderAgentId: camille.id, needAt: minutesLater(500) })
  await makeConversation({ holder: 'agent', holderAgentId: hugo.id, pageId: other })
  await makeConversation({ holder: 'bot' })
  await makeConversation({ holder: 'nobody' })
  await makeConversation({ holder: 'elsewhere', holderAppId: '263902037430900', previousHolder: 'bot' })
})

test('pages follow each other without a gap or a repetition, also where many came at the same moment', async () => {
  const first = await listConversations({ view: 'waiting' }, camille.id)
  const second = await listConversations({ view: 'waiting', cursor: first.next ?? '' }, camille.id)
  expect(first.rows).toHaveLength(pageSize)
  expect(second.next).toBeNull()
  const all = [...first.rows, ...second.rows]
  expect(new Set(all.map(({ id }) => id)).size).toBe(70)
  expect(all).toEqual([...all].sort(compareByNeed))
})

test('every view holds exactly what isInView says, and the counts agree', async () => {
  const everything = await allOf('all')
  const counts = (await countViews()).for(camille.id)
  for (const view of views) {
    const rows = await allOf(view)
    const expected = everything.filter((row) => isInView(view, row, camille.id))
    expect(rows.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
    expect(counts[view]).toBe(expected.length)
  }
  expect(counts.mine).toBe(1)
})

async function allOf(view: (typeof views)[number]): Promise<ConversationRow[]> {
  const rows: ConversationRow[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listConversations({ view, cursor }, camille.id)
    rows.push(...page.rows)
    cursor = page.next
  }
  return rows
}

test('a page and its filters cost one statement, and counting another one', async () => {
  expect(await statementsOf(() => listConversations({ view: 'all', agentId: hugo.id }, camille.id))).toHaveLength(1)
  expect(await statementsOf(countViews)).toHaveLength(1)
  const { rows } = await listConversations({ view: 'all', agentId: hugo.id, pageId: '100200300400502' }, camille.id)
  expect(rows.map(({ holder }) => holder.agent?.name)).toEqual(['Hugo Blanc'])
  expect(rows[0]?.page.name).toBe('Bagages')
})

test('every view reads an index in order and sorts no more than its page', async () => {
  const client = await pool().connect()
  await client.query('SET enable_seqscan = off')
  await client.query('SET enable_bitmapscan = off')
  for (const view of views) {
    const { text, values } = listStatement({ view }, camille.id)
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, values)
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    const limited = plan.slice(plan.indexOf('Limit'))
    expect(limited.split('\n')[1], view).toMatch(/Index Scan using conversations_.*need_at/)
  }
  await client.query('RESET ALL')
  client.release()
})

test('who speaks elsewhere is named, and a foreign cursor is refused', async () => {
  const { rows } = await listConversations({ view: 'elsewhere' }, camille.id)
  expect(rows[0]?.holder.app).toEqual({ id: '263902037430900', role: 'page-inbox', name: 'Page Inbox' })
  await expect(listConversations({ view: 'all', cursor: 'bm9uc2Vuc2U' }, camille.id)).rejects.toMatchObject({
    code: 'invalid-input',
  })
})

test('unread is what a customer said that nobody at the desk has looked at', async () => {
  const said = { lastCustomerMessageAt: minutesLater(10) }
  const unseen = await makeConversation({ holder: 'waiting', needAt: minutesLater(900), ...said })
  await makeConversation({ holder: 'waiting', needAt: minutesLater(899), ...said, seenAt: minutesLater(11) })
  await makeConversation({ holder: 'bot', needAt: minutesLater(898), ...said })
  await makeMessage(unseen)
  const { rows } = await listConversations({ view: 'all' }, camille.id)
  expect(rows.slice(0, 3).map(({ isUnread }) => isUnread)).toEqual([true, false, false])
})

test('counting only what is with people finds what changed there, in one statement', async () => {
  const before = await countViews()
  await makeConversation({ holder: 'waiting', needAt: minutesLater(700) })
  expect(await statementsOf(() => countViews(before))).toHaveLength(1)
  const after = (await countViews(before)).for(camille.id)
  expect(after).toEqual((await countViews()).for(camille.id))
  expect(after.waiting).toBe(before.for(camille.id).waiting + 1)
})

test('many who ask at once share one counting that begins after they asked', async () => {
  const first = countViewsTogether()
  await makeConversation({ holder: 'waiting', needAt: minutesLater(700) })
  const expected = (await countViews()).for(camille.id)
  await first
  const asked = () => Promise.all(Array.from({ length: 20 }, () => countViewsTogether()))
  expect(await statementsOf(asked)).toHaveLength(1)
  for (const counts of await asked()) expect(counts.for(camille.id)).toEqual(expected)
})
