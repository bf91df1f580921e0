import { expect, it } from 'vitest'
import { readCorpus } from '../corpus/read-corpus.ts'
import { isForeign } from './foreign.ts'

it.each([
  'Hola, ¿dónde está mi paquete?',
  'Quiero hablar con una persona',
  'Wo ist mein Paket?',
  'Dov’è il mio pacco?',
  'Olá, onde está a minha encomenda?',
  'Waar is mijn pakket?',
  'Где моя посылка?',
  'أين طردي؟',
  '我的包裹在哪里',
])('takes %j for another language', (text) => {
  expect(isForeign(text)).toBe(true)
})

it('takes nothing French or English for another language', () => {
  const { wishes, background } = readCorpus()
  const texts = [
    ...background,
    ...wishes.map(({ text }) => text),
    'jvoudré savoir ou é mon coli',
    'Amazon',
    '😀',
    'colis??',
  ]
  expect(texts.filter(isForeign)).toEqual([])
})
