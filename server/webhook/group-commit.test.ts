import { expect, test } from 'vitest'
import { groupCommit } from './group-commit.ts'

const rules = {
  isAboutOne: () => false,
  bytesOf: (item: number) => item,
  mostInOne: { items: 3, bytes: 100 },
  mostWaiting: { items: 5, bytes: 1000 },
}

test('what arrives while a commit is under way is kept together in the next, in order and bounded', async () => {
  const batches: number[][] = []
  const door = groupCommit<number>({ ...rules, keepAll: async (items) => batches.push(items) })
  await Promise.all([1, 2, 3, 4, 5].map(door.keep))
  expect(batches).toEqual([[1], [2, 3, 4], [5]])
})

test('a batch is bounded in bytes too, but what is larger than a batch is kept by itself', async () => {
  const batches: number[][] = []
  const door = groupCommit<number>({ ...rules, keepAll: async (items) => batches.push(items) })
  await Promise.all([1, 60, 30, 20, 200, 5].map(door.keep))
  expect(batches).toEqual([[1], [60, 30], [20], [200], [5]])
})

test('one bad item does not fail the others of its batch', async () => {
  const kept: number[] = []
  const keepAll = async (items: number[]) => {
    if (items.includes(3)) throw new Error('not 3')
    kept.push(...items)
  }
  const door = groupCommit<number>({ ...rules, keepAll, isAboutOne: () => true })
  const results = await Promise.allSettled([1, 2, 3, 4].map(door.keep))
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
  expect(kept).toEqual([1, 2, 4])
})

test('when the whole fails, nothing is tried one by one, and what comes later is tried again', async () => {
  let isDown = true
  let tries = 0
  const keepAll = async () => {
    tries += 1
    if (isDown) throw new Error('down')
  }
  const door = groupCommit<number>({ ...rules, keepAll })
  const results = await Promise.allSettled([1, 2, 3].map(door.keep))
  expect(results.every(({ status }) => status === 'rejected')).toBe(true)
  expect(tries).toBe(2)
  isDown = false
  await expect(door.keep(4)).resolves.toBeUndefined()
})

test('the door is full when more waits than will be kept in time, and drained when all is kept', async () => {
  let open = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  const kept: number[] = []
  const door = groupCommit<number>({ ...rules, keepAll: (items) => gate.then(() => kept.push(...items)) })
  const keeping = [1, 2, 3, 4, 5, 6].map(door.keep)
  expect(door.hasRoom()).toBe(false)
  open()
  await door.drained()
  expect(kept).toEqual([1, 2, 3, 4, 5, 6])
  expect(door.hasRoom()).toBe(true)
  await Promise.all(keeping)
  const large = [door.keep(1), door.keep(999), door.keep(1)]
  expect(door.hasRoom()).toBe(false)
  await Promise.all(large)
  expect(door.hasRoom()).toBe(true)
})
