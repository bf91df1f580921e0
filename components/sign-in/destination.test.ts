import { describe, expect, it } from 'vitest'
import { destinationOf } from './destination.ts'

describe('destinationOf', () => {
  it.each(['/audit', '/inbox/42?view=mine'])('leads back to %s', (path) => {
    expect(destinationOf(path)).toBe(path)
  })

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '',
    undefined,
    ['/a', '/b'],
  ])('leads to the inbox instead of %j', (wanted) => {
    expect(destinationOf(wanted)).toBe('/inbox')
  })
})
