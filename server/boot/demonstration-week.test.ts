import { expect, test } from 'vitest'
import { people } from '#prisma/demonstration/people.ts'
import { inOrder } from '#prisma/demonstration/play.ts'
import { expressStories } from '#prisma/demonstration/stories-express.ts'
import { voyagesStories } from '#prisma/demonstration/stories-voyages.ts'

const stories = [...expressStories, ...voyagesStories]
const hour = 3_600_000

/** Whenever somebody tries it: at night, before the shops open, in the afternoon, after a weekend, when the clocks change. */
const starts = [
  [2026, 10, 26, 0, 5],
  [2026, 10, 26, 7, 10],
  [2026, 10, 26, 9, 30],
  [2026, 10, 30, 14, 0],
  [2027, 2, 28, 23, 59],
].map(([year = 0, month = 0, day, hours, minutes]) => new Date(year, month, day, hours, minutes))

test.each(starts)('a week that is played at %s lies behind it, and its agents sleep at night', (startedAt) => {
  const acts = inOrder(stories, startedAt)
  for (const { at, act } of acts) {
    expect(at.getTime()).toBeLessThan(startedAt.getTime())
    if (act.who !== 'customer') expect([at.getHours() >= 8, at.getHours() < 22, act]).toEqual([true, true, act])
  }
  const days = (startedAt.getTime() - (acts[0]?.at.getTime() ?? 0)) / hour / 24
  expect(days).toBeGreaterThan(6)
  expect(days).toBeLessThan(8.1)
})

test.each(starts)('in a week that is played at %s, people do not all write at one minute or second', (startedAt) => {
  const begins = inOrder(stories, startedAt).filter(({ act, story }) => act === story.acts[0])
  const most = (of: (at: Date) => number) => {
    const seen = new Map<number, number>()
    for (const { at } of begins) seen.set(of(at), (seen.get(of(at)) ?? 0) + 1)
    return Math.max(...seen.values())
  }
  expect(begins).toHaveLength(stories.length)
  expect(most((at) => Math.floor(at.getTime() / 60_000))).toBe(1)
  expect(most((at) => at.getMinutes())).toBeLessThanOrEqual(5)
  expect(most((at) => at.getSeconds())).toBeLessThanOrEqual(3)
})

test('what is done in one story keeps its order', () => {
  for (const startedAt of starts) {
    const acts = inOrder(stories, startedAt)
    for (const story of stories)
      expect(acts.filter((each) => each.story === story).map(({ act }) => act)).toEqual(story.acts)
  }
})

test('nobody bears another’s name, and no customer an agent’s first name', () => {
  const customers = stories.map(({ customer }) => customer)
  expect(new Set(customers).size).toBe(customers.length)
  const first = (name: string) => name.split(' ')[0]
  const taken = new Set(people.map(({ name }) => first(name)))
  expect(customers.filter((name) => taken.has(first(name)))).toEqual([])
})
