import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { evaluate } from './evaluate.ts'
import { mixedCases } from './evaluate-handover.ts'
import { BadCase } from './read-cases.ts'

const folder = join(import.meta.dirname, 'cases')
const shipped = readdirSync(folder).map((file) => join(folder, file))

describe('the shipped suite', () => {
  it('sees every complaint and every wish for a person handed over, plain or behind a routine question', async () => {
    const { handover } = await evaluate(shipped, undefined)
    expect(handover?.plain).toMatchObject({ complaintsAutoAnswered: 0, humanRequestsAutoAnswered: 0 })
    expect(handover?.mixed.complaintsAutoAnswered).toBeLessThanOrEqual(0.015)
    expect(handover?.mixed.humanRequestsAutoAnswered).toBeLessThanOrEqual(0.015)
    expect(handover?.plain.falseHandovers).toBeLessThanOrEqual(0.12)
  }, 120_000)
})

describe('mixedCases', () => {
  it('joins each wish with each routine question of its language', () => {
    const mixed = mixedCases([
      { text: 'Horaires ?', lang: 'fr', label: 'routine' },
      { text: 'Hours?', lang: 'en', label: 'routine' },
      { text: 'Quelle honte', lang: 'fr', label: 'complaint' },
    ])
    expect(mixed).toEqual([{ text: 'Horaires ? Quelle honte.', lang: 'fr', label: 'complaint' }])
  })
})

it('says which line is no case', async () => {
  await expect(evaluate([join(import.meta.dirname, 'main.ts')], undefined)).rejects.toThrow(BadCase)
})
