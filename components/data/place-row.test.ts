import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import { compareByNeed, views } from '#lib/conversations/views.ts'
import { belongs, type LoadedList, placeRow } from './place-row.ts'
import { sampleRow } from './testing/samples.ts'

const viewerId = 'me'
const pageSize = 3

const holder = fc.constantFrom('bot', 'waiting', 'mine', 'theirs', 'nobody')
const change = fc.record({ id: fc.integer({ min: 0, max: 12 }), need: fc.integer({ min: 0, max: 9 }), holder })

const rowOf = (given: { id: number; need: number; holder: string }, version: number): ConversationRow =>
  sampleRow({
    id: `c${String(given.id).padStart(2, '0')}`,
    version,
    needAt: `2026-03-02T08:00:0${given.need}.000Z`,
    agentId: given.holder === 'mine' ? viewerId : given.holder === 'theirs' ? 'other' : null,
    kind: given.holder === 'mine' || given.holder === 'theirs' ? 'agent' : (given.holder as 'bot'),
  })

/** What the server would answer: the same pages by the same rule. */
function query(rows: ConversationRow[], isIn: (row: ConversationRow) => boolean, pages: number): LoadedList {
  const sorted = rows.filter(isIn).sort(compareByNeed)
  const loaded = Array.from({ length: pages }, (_, page) => ({
    rows: sorted.slice(page * pageSize, (page + 1) * pageSize),
    next: sorted.length > (page + 1) * pageSize ? `after ${page}` : null,
  })).filter(({ rows: some }, page) => page === 0 || some.length > 0)
  return { pages: loaded, pageParams: loaded.map(() => null) }
}

test('after any changes a list shows what the query would show, as far as it is loaded', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(change, { selector: ({ id }) => id }),
      fc.array(change, { maxLength: 30 }),
      fc.constantFrom(...views),
      (initial, changes, view) => {
        const isIn = (row: ConversationRow) => belongs(row, { view }, viewerId)
        const truth = new Map(initial.map((given) => [given.id, rowOf(given, 1)]))
        let list = query([...truth.values()], isIn, 2)
        const isWhole = list.pages.at(-1)?.next === null
        for (const [at, given] of changes.entries()) {
          const row = rowOf(given, at + 2)
          truth.set(given.id, row)
          list = placeRow(list, { row, belongs: isIn(row) })
        }
        const shown = list.pages.flatMap(({ rows }) => rows)
        const expected = [...truth.values()].filter(isIn).sort(compareByNeed)
        expect(shown).toEqual([...shown].sort(compareByNeed))
        // Without the rest loaded, what lies below the last loaded row is not known; above it nothing may be missing or wrong.
        const last = shown.at(-1)
        const within = isWhole ? expected : last ? expected.filter((row) => compareByNeed(row, last) <= 0) : []
        expect(shown).toEqual(within)
      },
    ),
  )
})

test('an older version changes nothing, whenever it comes', () => {
  const newer = sampleRow({ version: 7, kind: 'bot' })
  const list: LoadedList = { pages: [{ rows: [newer], next: null }], pageParams: [null] }
  const older = sampleRow({ version: 6, kind: 'waiting' })
  expect(placeRow(list, { row: older, belongs: true })).toBe(list)
  expect(placeRow(list, { row: older, belongs: false })).toBe(list)
})

test('a list is also narrowed by Page and by colleague', () => {
  const row = sampleRow({ kind: 'agent', agentId: 'hugo' })
  expect(belongs(row, { view: 'all', agentId: 'hugo', pageId: row.page.id }, viewerId)).toBe(true)
  expect(belongs(row, { view: 'all', agentId: 'camille' }, viewerId)).toBe(false)
  expect(belongs(row, { view: 'all', pageId: 'another' }, viewerId)).toBe(false)
})
