import { describe, expect, it } from 'vitest'
import { type KeyPress, meansPalette, meansShortcut } from './shortcut-keys.ts'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  isAltGraph: false,
  ...held,
})

describe('meansShortcut', () => {
  it.each([
    ['a letter', press('j'), 'j'],
    ['a letter under caps lock', press('J'), 'j'],
    ['a slash on AZERTY, where it needs Shift', press('/', { shiftKey: true }), '/'],
    ['a question mark on any keyboard', press('?', { shiftKey: true }), '?'],
    ['a slash that AltGr writes', press('/', { ctrlKey: true, altKey: true, isAltGraph: true }), '/'],
    ['Enter', press('Enter'), 'Enter'],
    ['an upper-case letter that was asked for', press('E', { shiftKey: true }), 'E'],
  ])('hears %s', (_, pressed, shortcut) => {
    expect(meansShortcut(pressed, shortcut)).toBe(true)
  })

  it.each([
    ['another letter', press('k'), 'j'],
    ['the same key position producing another character', press('!'), '/'],
    ['a letter with Shift', press('J', { shiftKey: true }), 'j'],
    ['a letter with Shift under caps lock', press('j', { shiftKey: true }), 'j'],
    ['copying', press('c', { ctrlKey: true }), 'c'],
    ['copying on a Mac', press('c', { metaKey: true }), 'c'],
    ['a menu accelerator', press('r', { altKey: true }), 'r'],
    ['a character still being composed', press('e', { isComposing: true }), 'e'],
  ])('ignores %s', (_, pressed, shortcut) => {
    expect(meansShortcut(pressed, shortcut)).toBe(false)
  })
})

describe('meansPalette', () => {
  it('hears Ctrl+K and ⌘K', () => {
    expect([press('k', { ctrlKey: true }), press('K', { metaKey: true })].map(meansPalette)).toEqual([true, true])
  })

  it('leaves k, Ctrl+Shift+K and AltGr+K alone', () => {
    const others = [
      press('k'),
      press('K', { ctrlKey: true, shiftKey: true }),
      press('k', { ctrlKey: true, altKey: true, isAltGraph: true }),
    ]
    expect(others.map(meansPalette)).toEqual([false, false, false])
  })
})
