import { expect, it } from 'vitest'
import { normalise, toneOf } from './normalise.ts'
import { smallTalkOf } from './small-talk.ts'

const heard = (text: string) => smallTalkOf(normalise(text), toneOf(text))

it.each([
  ['Bonjour', 'greeting'],
  ['Merci beaucoup à toute l’équipe !', 'thanks'],
  ['👍', 'thanks'],
  ['Merci, au revoir', 'goodbye'],
  ['hey how are you doing', 'how-are-you'],
  ['Are you a robot?', 'who-are-you'],
  ['ok lol', 'acknowledgement'],
  ['Désolé du dérangement', null],
  ['non', 'no'],
  ['Non ce n’est pas ça', 'no'],
  ['that’s not what I asked', 'no'],
  ['oui oui', 'yes'],
  ['Non merci', 'acknowledgement'],
  ['no thanks', 'acknowledgement'],
  ['no problem', 'acknowledgement'],
  ['svp', 'acknowledgement'],
  ['J’ai une petite question', 'opening'],
  ['Bonjour, pouvez-vous m’aider svp', 'opening'],
  ['hi, can you help me please', 'opening'],
  ['I have a problem', 'opening'],
  ['I have a problem with my order', null],
  ['j’ai un problème de livraison', null],
  ['Merci pour rien', null],
  ['Bonjour, où est mon colis ?', null],
  ['ok ???', null],
  ['super 😡', null],
  ['', null],
])('takes %j for %j', (text, kind) => {
  expect(heard(text)).toBe(kind)
})
