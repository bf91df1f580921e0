import { expect, test } from 'vitest'
import { sampleRow } from '#components/conversation/testing/sample-row.ts'
import { epochsOf, movable } from './assign-wish.ts'

const ana = { id: 'ana', name: 'Ana' }
const row = sampleRow()
const waiting = { ...row, id: 'w', holder: { ...row.holder, kind: 'waiting' as const, agent: null, epoch: 3 } }
const held = { ...row, id: 'h', holder: { ...row.holder, kind: 'agent' as const, agent: ana, epoch: 5 } }

test('only what somebody holds can go back to the queue', () => {
  expect(movable([waiting, held], null)).toEqual([held])
})

test('nobody is given what they hold already', () => {
  expect(movable([waiting, held], ana)).toEqual([waiting])
  expect(movable([waiting, held], { id: 'karim', name: 'Karim' })).toEqual([waiting, held])
})

test('each is moved from the holder that was seen', () => {
  expect(epochsOf([waiting, held])).toEqual({ w: 3, h: 5 })
})
