import '#lib/testing/database.ts'
import { beforeAll, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { transact } from '#lib/db.ts'
import { statementsOf } from '#lib/testing/count-statements.ts'
import { makeAgent, makeConversation, minutesLater } from '#lib/testing/factories.ts'
import type { AuditEntry } from './entry.ts'
import type { AuditQuery } from './input.ts'
import { listEntries } from './list-entries.ts'
import { record } from './record.ts'

let camille: AgentActor
let conversationId: string

beforeAll(async () => {
  camille = await makeAgent()
  conversationId = await makeConversation({ customerName: 'Inès' })
  await transact(async (tx) => {
    for (let i = 0; i < 60; i++)
      await record(tx, { actor: camille, action: 'conversation.claimed', at: minutesLater(i), conversationId })
    for (let i = 0; i < 60; i++)
      await record(tx, { actor: { kind: 'bot' }, action: 'bot.decided', at: minutesLater(30) })
  })
})

async function all(query: AuditQuery): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = []
  for (let cursor: string | undefined | null; cursor !== null; ) {
    const page = await listEntries({ ...query, cursor: cursor ?? undefined })
    entries.push(...page.entries)
    cursor = page.next
  }
  return entries
}

test('the record is read newest first, every line once, in one statement a page', async () => {
  const entries = await all({})
  expect(entries).toHaveLength(120)
  expect(new Set(entries.map(({ id }) => id)).size).toBe(120)
  expect(entries.map(({ at }) => at)).toEqual(
    entries
      .map(({ at }) => at)
      .sort()
      .reverse(),
  )
  expect(await statementsOf(() => listEntries({}))).toHaveLength(1)
})

test('the record is narrowed by conversation, person, action and time', async () => {
  expect(await all({ conversationId })).toHaveLength(60)
  expect(await all({ actorId: camille.id })).toHaveLength(60)
  expect(await all({ action: 'bot.decided' })).toHaveLength(60)
  const between = { from: minutesLater(10).toISOString(), to: minutesLater(20).toISOString() }
  expect(await all(between)).toHaveLength(10)
  const [entry] = await all({ conversationId, ...between })
  expect(entry).toMatchObject({
    actor: { kind: 'agent', name: 'Camille Roy' },
    conversation: { id: conversationId, customerName: 'Inès', isCustomerErased: false },
  })
})
