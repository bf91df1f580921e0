import { describe, expect, it } from 'vitest'
import { isOnlyReference, normalise, sentencesOf, toneOf } from './normalise.ts'

describe('normalise', () => {
  it.each([
    ['C’est inadmissible !', 'c est inadmissible'],
    ["I don't know", 'i dont know'],
    ['Où est ma sœur ?', 'ou est ma soeur'],
    ['sooooo slooow', 'so slow'],
    ['jveux parler a qqn svp', 'je veux parler a quelqu un s il vous plait'],
    ['thx 4 ur help', 'thanks 0 your help'],
    ['commande 4587-2211', 'commande 0 0'],
    ['voir https://relais.example/suivi?id=3', 'voir weblink'],
    ['écrivez à jo@example.org', 'ecrivez a mailaddress'],
    ['😡😡', ''],
  ])('reads %j as %j', (typed, expected) => {
    expect(normalise(typed)).toBe(expected)
  })

  it('gives the same when it is done twice', () => {
    const once = normalise('Jai tjrs pas reçu mon colis, cest abusé')
    expect(normalise(once)).toBe(once)
  })
})

describe('toneOf', () => {
  it('hears shouting only from several words on', () => {
    expect(toneOf('OU EST MON COLIS')).toContain('xshoutsx')
    expect(toneOf('Mon IBAN et le SAV')).toEqual([])
  })

  it('sees angry faces and insistent marks', () => {
    expect(toneOf('😡 alors ???')).toEqual(['xangryfacex', 'xinsistsx'])
    expect(toneOf('colis ??')).toEqual([])
  })
})

describe('isOnlyReference', () => {
  it.each(['6A12345678901', '#45210', 'n° 88120', '12,50 €', '06 12 34 56 78'])(
    'takes %j for a bare reference',
    (text) => {
      expect(isOnlyReference(text)).toBe(true)
    },
  )

  it.each(['colis 88120', 'bonjour', '???'])('does not take %j for one', (text) => {
    expect(isOnlyReference(text)).toBe(false)
  })
})

describe('sentencesOf', () => {
  it('parts a routine question from the complaint behind it', () => {
    expect(sentencesOf('Où est mon colis ? Vous êtes nuls, mais vraiment nuls.')).toEqual([
      'Où est mon colis',
      'Vous êtes nuls',
      'vraiment nuls',
    ])
  })
})
