import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareInTime, type MessageItem } from '#lib/conversations/timeline.ts'
import { type LoadedTimeline, placeItems, withReceipt } from './place-items.ts'
import { sampleMessage, sampleRow } from './testing/samples.ts'

const at = (second: number) => `2026-03-02T08:00:${String(second).padStart(2, '0')}.000Z`
const message = (second: number, given: Partial<MessageItem> = {}) =>
  sampleMessage({ id: `m${String(second).padStart(2, '0')}`, at: at(second), ...given })

const shown = ({ pages }: LoadedTimeline) => pages.toReversed().flatMap(({ items }) => items)

/** Two pages loaded, with more above when `from` is not the beginning. */
const loaded = (from: number): LoadedTimeline => ({
  pages: [
    { items: [message(20), message(30)], before: 'above 20', version: 1 },
    { items: [message(from), message(10)], before: from > 0 ? 'above' : null, version: 1 },
  ],
  pageParams: [null, 'above 20'],
})

test('whatever comes, in whatever order, stands once and in its place in time', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 59 }), { maxLength: 40 }), (seconds) => {
      const timeline = placeItems(
        loaded(0),
        seconds.map((second) => message(second)),
      )
      const items = shown(timeline)
      expect(items).toEqual([...items].sort(compareInTime))
      expect(new Set(items.map(({ id }) => id))).toEqual(
        new Set([0, 10, 20, 30, ...seconds].map((second) => message(second).id)),
      )
      expect(items).toHaveLength(new Set(items.map(({ id }) => id)).size)
    }),
  )
})

test('what is older than everything loaded waits until its page is', () => {
  const timeline = loaded(5)
  expect(placeItems(timeline, [message(1)])).toBe(timeline)
  expect(shown(placeItems(timeline, [message(7)]))).toContainEqual(message(7))
})

test('a newer version replaces a bubble, an older one never', () => {
  const sent = message(30, { version: 3, status: 'sent' })
  const timeline = placeItems(loaded(0), [sent])
  expect(shown(timeline).at(-1)).toEqual(sent)
  expect(placeItems(timeline, [message(30, { version: 2, status: 'queued' })])).toBe(timeline)
})

test('delivered and read follow the conversation without the bubble being read again', () => {
  const reached = sampleRow({ deliveredUntil: at(30), readUntil: at(20) })
  const status = (given: MessageItem) => (withReceipt(given, reached) as MessageItem).status
  expect(status(message(20, { status: 'sent' }))).toBe('read')
  expect(status(message(30, { status: 'sent' }))).toBe('delivered')
  expect(status(message(40, { status: 'sent' }))).toBe('sent')
  expect(status(message(10, { status: 'failed' }))).toBe('failed')
  expect(status(message(10, { status: 'received' }))).toBe('received')
})
