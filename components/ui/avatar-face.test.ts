import { describe, expect, it } from 'vitest'
import { faceColour, initials } from './avatar-face.ts'

describe('initials', () => {
  it.each([
    ['Léa Martin', 'LM'],
    ['Jean Paul de la Tour', 'JT'],
    ['Cher', 'C'],
    ['  ', ''],
    ['élodie', 'É'],
    ['🙂 Sam', '🙂S'],
    ['田中 太郎', '田太'],
  ])('of %j are %s', (name, letters) => {
    expect(initials(name)).toBe(letters)
  })
})

describe('faceColour', () => {
  it('gives the same person the same colour', () => {
    expect(faceColour('agent-1')).toBe(faceColour('agent-1'))
  })

  it('uses every colour for a hundred people', () => {
    const colours = Array.from({ length: 100 }, (_, index) => faceColour(`customer-${index}`))
    expect(new Set(colours).size).toBe(6)
  })
})
