import { expect, it } from 'vitest'
import { placeOf, rowsToDraw } from './focused-row.ts'

const keyAt = (keys: string) => (index: number) => keys[index] ?? index

it('finds the focused row where it stood, where it went, and not when it has left', () => {
  expect(placeOf({ key: 'b', index: 1 }, 3, keyAt('abc'))).toBe(1)
  expect(placeOf({ key: 'b', index: 1 }, 4, keyAt('nabc'))).toBe(2)
  expect(placeOf({ key: 'b', index: 1 }, 2, keyAt('ac'))).toBeNull()
  expect(placeOf({ key: 'c', index: 2 }, 0, keyAt(''))).toBeNull()
})

it('draws the focused row beside those in sight, in order, and never one that does not exist', () => {
  const range = { startIndex: 20, endIndex: 22, overscan: 1, count: 40 }
  expect(rowsToDraw(range, null)).toEqual([19, 20, 21, 22, 23])
  expect(rowsToDraw(range, 21)).toEqual([19, 20, 21, 22, 23])
  expect(rowsToDraw(range, 3)).toEqual([3, 19, 20, 21, 22, 23])
  expect(rowsToDraw(range, 39)).toEqual([19, 20, 21, 22, 23, 39])
  expect(rowsToDraw(range, 40)).toEqual([19, 20, 21, 22, 23])
})
