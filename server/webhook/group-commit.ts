type Waiting<Item> = { item: Item; done: () => void; failed: (error: unknown) => void }

export type GroupCommit<Item> = {
  /** Resolves when the item is kept; rejects when it is not. */
  keep(item: Item): Promise<void>
  /** False: more waits than will be kept in time. */
  hasRoom(): boolean
  drained(): Promise<void>
}

type Rules<Item> = {
  keepAll: (items: Item[]) => Promise<unknown>
  /** Whether something is wrong with an item, not with the whole: then each is tried by itself. */
  isAboutOne: (error: unknown) => boolean
  mostInOne: number
  mostWaiting: number
}

/**
 * Keeps together what arrives while the commit before is under way: the busier the door, the fewer commits per item, and
 * when it is quiet nobody waits for company.
 */
export function groupCommit<Item>({ keepAll, isAboutOne, mostInOne, mostWaiting }: Rules<Item>): GroupCommit<Item> {
  const waiting: Waiting<Item>[] = []
  let work: Promise<void> | null = null

  async function workOff() {
    while (waiting.length > 0) await keepBatch(waiting.splice(0, mostInOne))
    work = null
  }

  async function keepBatch(batch: Waiting<Item>[]) {
    try {
      await keepAll(batch.map(({ item }) => item))
      for (const { done } of batch) done()
    } catch (error) {
      if (batch.length > 1 && isAboutOne(error)) for (const each of batch) await keepBatch([each])
      else for (const { failed } of batch) failed(error)
    }
  }

  return {
    keep: (item) =>
      new Promise((done, failed) => {
        waiting.push({ item, done, failed })
        work ??= workOff()
      }),
    hasRoom: () => waiting.length < mostWaiting,
    async drained() {
      while (work) await work
    },
  }
}
