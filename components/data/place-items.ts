import type { InfiniteData } from '@tanstack/react-query'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import { compareInTime, type MessageItem, type TimelineItem, type TimelinePage } from '#lib/conversations/timeline.ts'

/** Newest page first, each oldest first. */
export type LoadedTimeline = InfiniteData<TimelinePage, string | null>

/**
 * Puts what came or changed where it belongs by its time. What is older than everything loaded waits until its page is. Gives the same
 * timeline back when nothing changes.
 */
export const placeItems = (timeline: LoadedTimeline, items: TimelineItem[]): LoadedTimeline =>
  items.reduce(placeItem, timeline)

function placeItem(timeline: LoadedTimeline, item: TimelineItem): LoadedTimeline {
  const present = timeline.pages.flatMap(({ items }) => items).find((other) => isSame(other, item))
  if (present && !isNewer(item, present)) return timeline
  const without = present ? timeline.pages.map((page) => withoutItem(page, item)) : timeline.pages
  const at = without.findIndex(({ items, before }) => before === null || isAfterFirst(item, items))
  if (at < 0) return present ? { ...timeline, pages: without } : timeline
  return { ...timeline, pages: without.map((page, index) => (index === at ? withItem(page, item) : page)) }
}

const isSame = (one: TimelineItem, other: TimelineItem) => one.type === other.type && one.id === other.id

/** Notes and lines of the record never change. */
const isNewer = (item: TimelineItem, present: TimelineItem) =>
  item.type === 'message' && present.type === 'message' && item.version >= present.version

const withoutItem = (page: TimelinePage, item: TimelineItem): TimelinePage => ({
  ...page,
  items: page.items.filter((other) => !isSame(other, item)),
})

const withItem = (page: TimelinePage, item: TimelineItem): TimelinePage => ({
  ...page,
  items: [...page.items, item].sort(compareInTime),
})

function isAfterFirst(item: TimelineItem, items: TimelineItem[]): boolean {
  const [first] = items
  return first !== undefined && compareInTime(item, first) > 0
}

type Reached = Pick<ConversationRow, 'deliveredUntil' | 'readUntil'>

/** How far the customer received and read is the conversation's; a bubble shows it without being read again. */
export function withReceipt(item: TimelineItem, reached: Reached | undefined): TimelineItem {
  if (!reached || item.type !== 'message') return item
  const status = receiptOf(item, reached)
  return status === item.status ? item : { ...item, status }
}

function receiptOf({ status, at }: MessageItem, { deliveredUntil, readUntil }: Reached): MessageItem['status'] {
  if (status !== 'sent' && status !== 'delivered') return status
  if (readUntil !== null && at <= readUntil) return 'read'
  return deliveredUntil !== null && at <= deliveredUntil ? 'delivered' : status
}
