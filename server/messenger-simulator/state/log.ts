/** A log that forgets its oldest entries: what happened lately, for people and tests to read. */
export type BoundedLog<T> = {
  add(entry: T): T & { id: number }
  list(matches: (entry: T & { id: number }) => boolean): (T & { id: number })[]
  clear(): void
}

export function createLog<T extends object>(limit: number): BoundedLog<T> {
  let entries: (T & { id: number })[] = []
  let lastId = 0
  return {
    add: (entry) => {
      const kept = Object.assign(entry, { id: ++lastId })
      entries.push(kept)
      // Cut rarely and in one piece: benchmarks write thousands of entries per second.
      if (entries.length > limit * 2) entries = entries.slice(-limit)
      return kept
    },
    list: (matches) => entries.slice(-limit).filter(matches),
    clear: () => {
      entries = []
    },
  }
}
