import '#lib/testing/database.ts'
import { expect, test } from 'vitest'
import { statementsOf } from '#lib/testing/count-statements.ts'
import { makeAgent, makeConversation, minutesLater } from '#lib/testing/factories.ts'
import { readFloor } from './read-floor.ts'

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
