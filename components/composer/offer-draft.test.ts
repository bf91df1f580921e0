import { describe, expect, it } from 'vitest'
import { offer } from '#lib/conversations/input.ts'
import { emptyCard, type OfferDraft, offerOf, problemsOf } from './offer-draft.ts'

const quick = (...titles: string[]): OfferDraft => ({ kind: 'quick-replies', titles })
const buttons = (...pairs: [string, string][]): OfferDraft => ({
  kind: 'buttons',
  buttons: pairs.map(([title, url]) => ({ title, url })),
})
const cards = (...given: Partial<typeof emptyCard>[]): OfferDraft => ({
  kind: 'cards',
  cards: given.map((card) => ({ ...emptyCard, ...card })),
})

describe('problemsOf', () => {
  it.each<[string, OfferDraft, string, string[]]>([
    ['nothing wrong', quick('Oui', 'Non', ''), 'Ça va ?', []],
    ['no words above', quick('Oui'), ' ', ['words-missing']],
    ['nothing to choose', quick('', ' '), 'Ça va ?', ['nothing-to-choose']],
    ['a title of 21', quick('x'.repeat(21)), 'Ça va ?', ['title-too-long']],
    ['the same twice', quick('Oui', 'Oui '), 'Ça va ?', ['title-twice']],
    ['long words above quick replies', quick('Oui'), 'x'.repeat(641), []],
    ['long words above buttons', buttons(['Suivre', '']), 'x'.repeat(641), ['words-too-long']],
    ['an address without a title', buttons(['', 'https://a.b']), 'Voici', ['title-missing']],
    ['an address that is none', buttons(['Suivre', 'colis']), 'Voici', ['address-wrong']],
    ['a script', buttons(['Suivre', 'javascript:alert(1)']), 'Voici', ['address-wrong']],
    ['a card of a title only', cards({ title: 'Bleu' }), '', ['only-a-title']],
    ['a card without a title', cards({ subtitle: 'Demain' }), '', ['title-missing']],
    ['a picture without encryption', cards({ title: 'Bleu', imageUrl: 'http://a.b/c.png' }), '', ['address-wrong']],
    ['cards without words', cards({ title: 'Bleu', subtitle: 'Demain' }, {}), '', []],
    ['no card', cards({}, {}), 'Voici', ['nothing-to-choose']],
  ])('%s', (_name, draft, text, problems) => {
    expect(problemsOf(draft, text).map(({ is }) => is)).toEqual(problems)
  })
})

it('what has no problem is taken by the server as it is', () => {
  const drafts = [
    quick(' Oui ', '', 'Non'),
    buttons(['Suivre', ' https://a.b '], ['C’est lui', ''], ['', '']),
    cards({ title: 'Bleu', url: 'https://a.b', buttons: [{ title: 'Lui', url: '' }] }, {}),
  ]
  for (const draft of drafts) {
    expect(problemsOf(draft, 'Voici')).toEqual([])
    expect(offer.safeParse(offerOf(draft)).success).toBe(true)
  }
  expect(drafts.map(offerOf)).toEqual([
    { kind: 'quick-replies', titles: ['Oui', 'Non'] },
    {
      kind: 'buttons',
      buttons: [
        { type: 'web_url', title: 'Suivre', url: 'https://a.b' },
        { type: 'postback', title: 'C’est lui' },
      ],
    },
    { kind: 'cards', cards: [{ title: 'Bleu', url: 'https://a.b', buttons: [{ type: 'postback', title: 'Lui' }] }] },
  ])
})
