import type { Features } from './features.ts'
import { buildVocabulary, columnOf, type Vocabulary } from './vocabulary.ts'

export type TfIdf = { vocabulary: Vocabulary; rarity: Float32Array; wordWeight: number }

/** Columns in rising order with their values. */
export type SparseVector = { columns: Int32Array; values: Float32Array }

/** How often each known feature stands in a text: its two blocks, still unweighed. */
export type Counted = { words: SparseVector; letters: SparseVector }

/** The features that at least `minDocuments` of the texts have. */
export function learnVocabulary(texts: Features[], minDocuments: number): Vocabulary {
  const documents = new Map<number, number>()
  for (const text of texts)
    for (const hash of new Set([...text.words, ...text.letters])) documents.set(hash, (documents.get(hash) ?? 0) + 1)
  return buildVocabulary([...documents].filter(([, count]) => count >= minDocuments).map(([hash]) => hash))
}

export function countFeatures(vocabulary: Vocabulary, text: Features): Counted {
  return { words: countBlock(vocabulary, text.words), letters: countBlock(vocabulary, text.letters) }
}

/** How rare each column is among these texts; 0 for one that fewer than `minDocuments` of them have. */
export function learnRarity(texts: Counted[], columns: number, minDocuments: number): Float32Array {
  const documents = new Int32Array(columns)
  for (const text of texts) {
    for (const column of text.words.columns) documents[column] = (documents[column] as number) + 1
    for (const column of text.letters.columns) documents[column] = (documents[column] as number) + 1
  }
  return Float32Array.from(documents, (count) =>
    count < minDocuments ? 0 : Math.log((1 + texts.length) / (1 + count)) + 1,
  )
}

export function vectorise(tfIdf: TfIdf, text: Features): SparseVector {
  return weigh(tfIdf, countFeatures(tfIdf.vocabulary, text))
}

/** Both blocks as one vector, each scaled to its own length, so that long words do not drown the short text. */
export function weigh({ rarity, wordWeight }: Pick<TfIdf, 'rarity' | 'wordWeight'>, text: Counted): SparseVector {
  const columns = new Int32Array(text.words.columns.length + text.letters.columns.length)
  const values = new Float32Array(columns.length)
  const words = text.words.columns.length
  columns.set(text.words.columns)
  columns.set(text.letters.columns, words)
  values.set(text.words.values)
  values.set(text.letters.values, words)
  for (let cell = 0; cell < values.length; cell++) {
    const count = values[cell] as number
    values[cell] = (1 + Math.log(count)) * (rarity[columns[cell] as number] as number)
  }
  scaleToLength(values.subarray(0, words), wordWeight)
  scaleToLength(values.subarray(words), 1)
  return { columns, values }
}

function countBlock(vocabulary: Vocabulary, hashes: number[]): SparseVector {
  const known = Int32Array.from(hashes, (hash) => columnOf(vocabulary, hash))
  known.sort()
  const columns = new Int32Array(known.length)
  const values = new Float32Array(known.length)
  let last = -1
  for (const column of known) {
    if (column < 0) continue
    if (last < 0 || columns[last] !== column) columns[++last] = column
    values[last] = (values[last] as number) + 1
  }
  return { columns: columns.slice(0, last + 1), values: values.slice(0, last + 1) }
}

function scaleToLength(values: Float32Array, length: number): void {
  let square = 0
  for (let at = 0; at < values.length; at++) square += (values[at] as number) ** 2
  const scale = square === 0 ? 0 : length / Math.sqrt(square)
  for (let at = 0; at < values.length; at++) values[at] = (values[at] as number) * scale
}
