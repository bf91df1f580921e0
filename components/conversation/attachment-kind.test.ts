import { expect, test } from 'vitest'
import { kindOfAttachment } from './attachment-kind.ts'

test.each([
  ['image', null, 'image'],
  ['image', 'image/png', 'image'],
  ['image', 'image/heic', 'file'],
  ['ig_reel', null, 'reel'],
  ['hologram', null, 'other'],
])('an attachment of type %s that is %s is drawn as %s', (type, contentType, kind) => {
  expect(kindOfAttachment({ type, contentType })).toBe(kind)
})
