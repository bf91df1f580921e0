import { describe, expect, it } from 'vitest'
import { listChanges, listFacts } from './listed-facts.ts'

describe('listFacts', () => {
  it('names what is nested by its path, and says Messenger’s numbers as they are', () => {
    const evidence = { call: 'take', graph: { status: 400, code: 10, subcode: 2018300, traceId: null } }
    expect(listFacts(evidence)).toEqual([
      { path: 'call', value: 'take' },
      { path: 'graph.status', value: '400' },
      { path: 'graph.code', value: '10' },
      { path: 'graph.subcode', value: '2018300' },
      { path: 'graph.traceId', value: '—' },
    ])
  })

  it('says lists, and leaves out what is said elsewhere', () => {
    expect(listFacts({ note: 'x', words: ['a', 'b'] }, ['note'])).toEqual([{ path: 'words', value: 'a, b' }])
    expect(listFacts(null)).toEqual([])
  })
})

describe('listChanges', () => {
  it('sets before beside after, without what stayed', () => {
    const before = { holder: 'agent', agentName: 'Ana', since: 1 }
    expect(listChanges(before, { holder: 'waiting', since: 1 })).toEqual([
      { path: 'holder', before: 'agent', after: 'waiting' },
      { path: 'agentName', before: 'Ana', after: '—' },
    ])
  })

  it('shows what came from nothing', () => {
    expect(listChanges(null, { version: 'abc' })).toEqual([{ path: 'version', before: '—', after: 'abc' }])
  })
})
