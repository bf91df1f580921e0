import { expect, test } from 'vitest'
import type { Agent } from '#lib/agents/agent.ts'
import { byPresence, mayReceive, type Person, placesOn, queueKey } from './places-on-floor.ts'

const someone: Agent = {
  id: '',
  name: '',
  email: '',
  image: null,
  role: 'agent',
  locale: 'fr',
  availability: 'available',
  isDeactivated: false,
}
const person = (name: string, holdsCount: number, availability: Agent['availability'] = 'available'): Person => ({
  agent: { ...someone, id: name, name, availability },
  holdsCount,
  oldestUnansweredAt: null,
})

const people = [person('Ana', 1), person('Ben', 9), person('Chloé', 4, 'away'), person('Dan', 0), person('Eva', 4)]
const present = new Set(['Ana', 'Ben', 'Chloé', 'Eva'])

test('who is available comes first, the most loaded of them on top, then who is away, then who is gone', () => {
  const names = byPresence({ people }, present).map(({ person: { agent } }) => agent.name)
  expect(names).toEqual(['Ben', 'Eva', 'Ana', 'Chloé', 'Dan'])
})

test('the queue stands above everybody', () => {
  expect(placesOn(byPresence({ people }, present)).map(({ id }) => id)[0]).toBe(queueKey)
})

test('the queue and whoever is not away may be given conversations', () => {
  const receiving = placesOn(byPresence({ people }, present)).filter(mayReceive)
  expect(receiving.map(({ id }) => id)).toEqual([queueKey, 'Ben', 'Eva', 'Ana', 'Dan'])
})
