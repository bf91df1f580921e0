import { describe, expect, it } from 'vitest'
import type { Agent } from '#lib/agents/agent.ts'
import { colleaguesFor } from './colleagues.ts'

const agent = (id: string, changes: Partial<Agent> = {}): Agent => ({
  id,
  name: id,
  email: `${id}@relais.test`,
  image: null,
  role: 'agent',
  locale: 'fr',
  availability: 'available',
  isDeactivated: false,
  ...changes,
})

describe('colleaguesFor', () => {
  it('puts who is here and available first, then who is away, then who is not signed in', () => {
    const agents = [agent('chloe'), agent('bob', { availability: 'away' }), agent('ana'), agent('dan')]
    const colleagues = colleaguesFor({ agents, present: new Set(['ana', 'bob', 'chloe']), exceptId: null })
    expect(colleagues.map(({ agent: { id }, presence }) => [id, presence])).toEqual([
      ['ana', 'available'],
      ['chloe', 'available'],
      ['bob', 'away'],
      ['dan', 'offline'],
    ])
  })

  it('leaves out who has it already and whose account is closed', () => {
    const agents = [agent('ana'), agent('bob', { isDeactivated: true }), agent('chloe')]
    const colleagues = colleaguesFor({ agents, present: new Set(), exceptId: 'ana' })
    expect(colleagues.map(({ agent: { id } }) => id)).toEqual(['chloe'])
  })
})
