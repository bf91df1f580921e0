import { describe, expect, it } from 'vitest'
import { dot, packRows, separate } from './linear-svm.ts'

const points: { at: [number, number]; side: 1 | -1 }[] = [
  { at: [2, 0], side: 1 },
  { at: [3, 1], side: 1 },
  { at: [2, 2], side: 1 },
  { at: [-2, 0], side: -1 },
  { at: [-3, -1], side: -1 },
  { at: [-1, -2], side: -1 },
]
const rows = packRows(points.map(({ at }) => ({ columns: Int32Array.of(0, 1), values: Float32Array.from(at) })))
const sides = Int8Array.from(points, ({ side }) => side)
const cost = new Float64Array(points.length).fill(1)

describe('separate', () => {
  it('puts every point of a separable problem on its side', () => {
    const { weights, bias } = separate(rows, sides, { columns: 2, cost })
    for (const [row, { side }] of points.entries()) expect(Math.sign(dot(rows, row, weights) + bias)).toBe(side)
  })

  it('leans on the feature that tells the sides apart', () => {
    const { weights } = separate(rows, sides, { columns: 2, cost })
    expect(weights[0]).toBeGreaterThan(Math.abs(weights[1] ?? 0))
  })

  it('gives the same weights every time', () => {
    const first = separate(rows, sides, { columns: 2, cost })
    expect(separate(rows, sides, { columns: 2, cost })).toEqual(first)
  })

  it('gives way to one misplaced point rather than to the many', () => {
    const misplaced = Int8Array.from(sides)
    misplaced[1] = -1
    const { weights, bias } = separate(rows, misplaced, {
      columns: 2,
      cost: cost.map((_, row) => (row === 1 ? 0.01 : 1)),
    })
    expect(dot(rows, 0, weights) + bias).toBeGreaterThan(0)
  })
})
