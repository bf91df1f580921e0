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
  bytesOf: (item: Item) => number
  mostInOne: Amount
  mostWaiting: Amount
}

type Amount = { items: number; bytes: number }

/**
 * Keeps together what arrives while the commit before is under way: the busier the door, the fewer commits per item, and
 * when it is quiet nobody waits for company.
 */
export function groupCommit<Item>(rules: Rules<Item>): GroupCommit<Item> {
  const { keepAll, isAboutOne, bytesOf, mostInOne, mostWaiting } = rules
  const waiting: Waiting<Item>[] = []
  let waitingBytes = 0
  let work: Promise<void> | null = null

  async function workOff() {
    while (waiting.length > 0) await keepBatch(nextBatch())
    work = null
  }

  /** At least one, however large. */
  function nextBatch(): Waiting<Item>[] {
    let bytes = 0
    const fits = ({ item }: Waiting<Item>, index: number) => {
      bytes += bytesOf(item)
      return index === 0 || (index < mostInOne.items && bytes <= mostInOne.bytes)
    }
    const end = waiting.findIndex((each, index) => !fits(each, index))
    const batch = waiting.splice(0, end === -1 ? waiting.length : end)
    waitingBytes -= batch.reduce((sum, { item }) => sum + bytesOf(item), 0)
    return batch
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
        waitingBytes += bytesOf(item)
        work ??= workOff()
      }),
    hasRoom: () => waiting.length < mostWaiting.items && waitingBytes < mostWaiting.bytes,
    async drained() {
      while (work) await work
    },
  }
}
