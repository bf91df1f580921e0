/** `plain_words` of the database, said for screens and excerpts; a test holds the two together. */
const parting = String.raw`[\s\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u2bff\u3000-\u303f\ufe00-\ufe0f\u{1f000}-\u{1faff}]`
const partings = new RegExp(`${parting}+`, 'u')
const unparted = new RegExp(`${parting.replace('[', '[^')}+`, 'gu')
/** After decomposition: what stood above and below the letters. */
const marks = /[\u0300-\u036f]/g
const longestWord = 60

export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replace(marks, '')

export const plainWords = (text: string): string[] => [
  ...new Set(
    plain(text)
      .split(partings)
      .filter(Boolean)
      .map((word) => [...word].slice(0, longestWord).join('')),
  ),
]

/** The text in its own spelling, word by word: what parts words stands between them. */
export function* spelledWords(text: string): Generator<{ word: string; from: number; to: number }> {
  for (const { 0: word, index } of text.matchAll(unparted)) yield { word, from: index, to: index + word.length }
}
