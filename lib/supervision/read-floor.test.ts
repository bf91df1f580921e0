import '#lib/testing/database.ts'
import { expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { statementsOf } from '#lib/testing/count-statements.ts'
import { makeAgent, makeConversation, minutesLater } from '#lib/testing/factories.ts'
import { readFloor } from './read-floor.ts'

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)

test('who waits longest comes first, and everybody shows what they hold', async () => {
  const camille = await makeAgent()
  await makeAgent({ name: 'Zoé Petit' })
  const later = await makeConversation({ holder: 'waiting', needsHumanSince: minutesLater(9) })
  const longest = await makeConversation({ holder: 'waiting', needsHumanSince: minutesLater(3) })
  const held = { holder: 'agent', holderAgentId: camille.id, lastMessageAuthor: 'customer' }
  await makeConversation({ ...held, lastCustomerMessageAt: minutesLater(7) })
  await makeConversation({ ...held, lastCustomerMessageAt: minutesLater(5) })
  await makeConversation({ ...held, lastMessageAuthor: 'agent', lastCustomerMessageAt: minutesLater(1) })
  const floor = await readFloor()
  expect(floor.waiting.map(({ id }) => id)).toEqual([longest, later])
  expect(floor.waitingCount).toBe(2)
  expect(floor.people).toMatchObject([
    { agent: { name: 'Camille Roy' }, holdsCount: 3, oldestUnansweredAt: minutesLater(5).toISOString() },
    { agent: { name: 'Zoé Petit' }, holdsCount: 0, oldestUnansweredAt: null },
  ])
  expect(await statementsOf(readFloor)).toHaveLength(2)
})

test('everybody who waits is counted by how long, also those for whom the list has no room', async () => {
  await db().conversation.updateMany({ data: { holder: 'nobody', holderAgentId: null, needsHumanSince: null } })
  expect(await readFloor()).toMatchObject({ waiting: [], waitingCount: 0, waitingAges: [0, 0, 0, 0, 0] })
  for (const minutes of [1, 4, 6, 59, 61, 300, 301])
    await makeConversation({ holder: 'waiting', needsHumanSince: minutesAgo(minutes) })
  for (let i = 0; i < 200; i++) await makeConversation({ holder: 'waiting', needsHumanSince: minutesAgo(20) })
  const floor = await readFloor()
  expect(floor.waiting).toHaveLength(200)
  expect([floor.waitingCount, floor.waitingAges]).toEqual([207, [2, 1, 201, 1, 2]])
})
