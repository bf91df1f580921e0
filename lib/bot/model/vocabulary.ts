/** Which feature stands in which column: an open-addressing table, so that it can be stored and shared as it is. */
export type Vocabulary = { keys: Uint32Array; columns: Int32Array; size: number }

const empty = -1

export function buildVocabulary(hashes: Iterable<number>): Vocabulary {
  const distinct = [...new Set(hashes)]
  const capacity = 2 ** Math.ceil(Math.log2(Math.max(2, distinct.length * 2)))
  const vocabulary = {
    keys: new Uint32Array(capacity),
    columns: new Int32Array(capacity).fill(empty),
    size: distinct.length,
  }
  for (const [column, hash] of distinct.entries()) {
    const slot = slotOf(vocabulary, hash)
    vocabulary.keys[slot] = hash
    vocabulary.columns[slot] = column
  }
  return vocabulary
}

/** The column of a feature, or -1 when training never saw it. */
export function columnOf(vocabulary: Vocabulary, hash: number): number {
  return vocabulary.columns[slotOf(vocabulary, hash)] ?? empty
}

function slotOf({ keys, columns }: Vocabulary, hash: number): number {
  const mask = keys.length - 1
  let slot = hash & mask
  while (columns[slot] !== empty && keys[slot] !== hash) slot = (slot + 1) & mask
  return slot
}
