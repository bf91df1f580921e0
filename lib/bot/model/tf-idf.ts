import type { Features } from './features.ts'
import { buildVocabulary, columnOf, type Vocabulary } from './vocabulary.ts'

export type TfIdf = { vocabulary: Vocabulary; rarity: Float32Array; wordWeight: number }

/** Columns in rising order with their values. */
export type SparseVector = { columns: Int32Array; values: Float32Array }

/** Learns which features exist (in at least `minDocuments` texts) and how rare each is. */
export function fitTfIdf(texts: Features[], options: { wordWeight: number; minDocuments: number }): TfIdf {
  const documents = new Map<number, number>()
  for (const text of texts)
    for (const hash of new Set([...text.words, ...text.letters])) documents.set(hash, (documents.get(hash) ?? 0) + 1)
  const kept = [...documents].filter(([, count]) => count >= options.minDocuments)
  const rarity = Float32Array.from(kept, ([, count]) => Math.log((1 + texts.length) / (1 + count)) + 1)
  return { vocabulary: buildVocabulary(kept.map(([hash]) => hash)), rarity, wordWeight: options.wordWeight }
}

export function vectorise(tfIdf: TfIdf, text: Features): SparseVector {
  const words = block(tfIdf, text.words, tfIdf.wordWeight)
  const letters = block(tfIdf, text.letters, 1)
  const columns = new Int32Array(words.columns.length + letters.columns.length)
  const values = new Float32Array(columns.length)
  columns.set(words.columns)
  columns.set(letters.columns, words.columns.length)
  values.set(words.values)
  values.set(letters.values, words.values.length)
  return { columns, values }
}

function block(tfIdf: TfIdf, hashes: number[], weight: number): SparseVector {
  const known = Int32Array.from(hashes, (hash) => columnOf(tfIdf.vocabulary, hash)).filter((column) => column >= 0)
  known.sort()
  const { columns, counts } = countRuns(known)
  const values = Float32Array.from(columns, (column, at) => {
    return (1 + Math.log(counts[at] ?? 1)) * (tfIdf.rarity[column] ?? 0)
  })
  scaleToLength(values, weight)
  return { columns, values }
}

function countRuns(sorted: Int32Array): { columns: Int32Array; counts: number[] } {
  const columns: number[] = []
  const counts: number[] = []
  for (const column of sorted) {
    const last = columns.length - 1
    if (columns[last] === column) counts[last] = (counts[last] ?? 0) + 1
    else {
      columns.push(column)
      counts.push(1)
    }
  }
  return { columns: Int32Array.from(columns), counts }
}

function scaleToLength(values: Float32Array, length: number): void {
  let square = 0
  for (const value of values) square += value * value
  const scale = square === 0 ? 0 : length / Math.sqrt(square)
  for (let at = 0; at < values.length; at++) values[at] = (values[at] ?? 0) * scale
}
