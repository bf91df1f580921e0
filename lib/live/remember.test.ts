import '#lib/testing/database.ts'
import { afterEach, expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { announce } from './announce.ts'
import { listenToForget, remember } from './remember.ts'

let reads = 0
let value: string | null = 'one'
const read = async () => {
  reads += 1
  return value
}
let listening: Awaited<ReturnType<typeof listenToForget>> | undefined

afterEach(async () => {
  await listening?.stop()
  listening = undefined
  reads = 0
  value = 'one'
})

const pageChanged = () => announce(db(), { name: 'page.changed', id: '900' })

test('who hears signals reads once, until what it is about changes', async () => {
  const recall = remember(read, ({ name }) => name === 'page.changed')
  listening = await listenToForget()
  expect([await recall('900'), await recall('900'), reads]).toEqual(['one', 'one', 1])
  value = 'two'
  await announce(db(), { name: 'agent.changed', id: 'ana' })
  await pageChanged()
  await expect.poll(() => recall('900')).toBe('two')
  expect(reads).toBe(2)
})

test('who does not hear signals reads each time, also after it has stopped listening', async () => {
  const recall = remember(read, () => true)
  await recall('900')
  listening = await listenToForget()
  await recall('900')
  await listening.stop()
  listening = undefined
  value = 'two'
  expect(await recall('900')).toBe('two')
})

test('what is not there yet, and what changes while it is read, is not kept', async () => {
  value = null
  let changing: Promise<unknown> | undefined
  const recall = remember(
    async () => {
      const before = await read()
      await changing
      return before
    },
    ({ name }) => name === 'page.changed',
  )
  listening = await listenToForget()
  await recall('900')
  value = 'one'
  let release = () => {}
  changing = new Promise<void>((resolve) => {
    release = resolve
  })
  const slow = recall('900')
  value = 'two'
  let looks = 0
  const neighbour = remember(
    async () => (looks += 1),
    ({ name }) => name === 'page.changed',
  )
  await neighbour('900')
  await pageChanged()
  await expect.poll(() => neighbour('900').then(() => looks)).toBe(2)
  release()
  expect(await slow).toBe('one')
  expect(await recall('900')).toBe('two')
})
