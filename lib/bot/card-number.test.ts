import { expect, it } from 'vitest'
import { holdsCardNumber } from './card-number.ts'

it.each([
  ['here is my card 4111 1111 1111 1111 exp 12/27', true],
  ['5555-5555-5555-4444', true],
  ['378282246310005', true],
  ['4111 1111 1111 1112', false],
  ['my parcel is 6A12345678901', false],
  ['order 100234567', false],
  ['06 12 34 56 78', false],
])('in %j sees a card number: %j', (text, holds) => {
  expect(holdsCardNumber(text)).toBe(holds)
})
