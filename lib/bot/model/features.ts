import { hashPair, hashSpan, lettersSeed, wordSeed } from './hashing.ts'

/** One text as two blocks of hashed features; a block is weighed and scaled to length one on its own. */
export type Features = { words: number[]; letters: number[] }

/** From a text to its features. The text is prepared (normalised) by whoever owns the model. */
export type Featurise = (text: string) => Features

/** Words, pairs of words, and the 2 to 4 letters inside each word with its edges marked. */
export function wordsAndLetters(text: string): Features {
  const words: number[] = []
  const letters: number[] = []
  let previous = hashSpan('^', { from: 0, to: 1, seed: wordSeed })
  for (const word of text.split(' ')) {
    if (word === '') continue
    const hash = hashSpan(word, { from: 0, to: word.length, seed: wordSeed })
    words.push(hash, hashPair(previous, hash))
    previous = hash
    pushLetters(letters, ` ${word} `, { shortest: 2, longest: 4 })
  }
  return { words, letters }
}

/** The 1 to 4 letters anywhere in the text, across words: what a language looks like. */
export function lettersOnly(text: string): Features {
  const letters: number[] = []
  pushLetters(letters, ` ${text} `, { shortest: 1, longest: 4 })
  return { words: [], letters }
}

function pushLetters(into: number[], text: string, size: { shortest: number; longest: number }): void {
  for (let length = size.shortest; length <= size.longest; length++)
    for (let from = 0; from + length <= text.length; from++)
      into.push(hashSpan(text, { from, to: from + length, seed: lettersSeed + length }))
}
