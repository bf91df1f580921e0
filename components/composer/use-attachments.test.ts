import { expect, test } from 'vitest'
import { asPicked } from './use-attachments.ts'

const files = (...ids: string[]) => ids.map((id) => ({ id }))

test('files go in the order in which they were picked, after those that waited in the draft already', () => {
  expect(asPicked(files('draft', 'second', 'first'), ['first', '', 'second'])).toEqual(
    files('draft', 'first', 'second'),
  )
})
