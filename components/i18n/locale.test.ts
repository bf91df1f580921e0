import { describe, expect, it } from 'vitest'
import { knownTimeZone, preferredLocale } from './locale.ts'

describe('preferredLocale', () => {
  it.each([
    ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
    ['en;q=0.8,fr;q=0.9', 'fr'],
    ['de-DE,de;q=0.9,fr;q=0.5,en;q=0.4', 'fr'],
    ['fr;q=0,en', 'en'],
    ['FR', 'fr'],
    ['*', 'en'],
    ['', 'en'],
    [null, 'en'],
  ])('reads %j as %s', (header, locale) => {
    expect(preferredLocale(header)).toBe(locale)
  })
})

describe('knownTimeZone', () => {
  it('believes a zone that exists', () => {
    expect(knownTimeZone('Europe/Paris')).toBe('Europe/Paris')
  })

  it.each(['Europe/Atlantis', '<script>', undefined])('takes %j for UTC', (zone) => {
    expect(knownTimeZone(zone)).toBe('UTC')
  })
})
