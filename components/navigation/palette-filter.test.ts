import { describe, expect, it } from 'vitest'
import { rankAction } from './palette-filter.ts'

describe('rankAction', () => {
  it('finds an accented word typed without accents, and the other way round', () => {
    expect(rankAction('x', 'resoudre', ['Résoudre'])).toBeGreaterThan(0.9)
    expect(rankAction('x', 'Résou', ['Resoudre'])).toBeGreaterThan(0.5)
  })

  it('finds an action by its other words', () => {
    expect(rankAction('x', 'close', ['Resolve', 'close'])).toBeGreaterThan(0)
  })

  it('does not find an action by its id', () => {
    expect(rankAction('transfer', 'transfer', ['Claim'])).toBe(0)
  })
})
