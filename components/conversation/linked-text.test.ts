import { describe, expect, it } from 'vitest'
import { linkParts } from './linked-text.ts'

describe('linkParts', () => {
  it('links an address and leaves the sentence its full stop', () => {
    expect(linkParts('Voir https://colibri.test/suivi?n=1. Merci')).toEqual([
      { text: 'Voir ' },
      { text: 'https://colibri.test/suivi?n=1', href: 'https://colibri.test/suivi?n=1' },
      { text: '. Merci' },
    ])
  })

  it('never links what could run', () => {
    expect(linkParts('javascript:alert(1) data:text/html,x')).toEqual([
      { text: 'javascript:alert(1) data:text/html,x' },
    ])
  })

  it('gives nothing for nothing', () => expect(linkParts('')).toEqual([]))
})
