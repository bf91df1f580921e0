import type { InfiniteData } from '@tanstack/react-query'
import type { ConversationRow, ConversationsPage } from '#lib/conversations/conversation.ts'
import { compareByNeed, isInView } from '#lib/conversations/views.ts'
import type { ListFilter } from './query-keys.ts'

export type LoadedList = InfiniteData<ConversationsPage, string | null>

/** The list's own rule, the one that its query is made from. */
export const belongs = (row: ConversationRow, { view, pageId, agentId }: ListFilter, viewerId: string): boolean =>
  isInView(view, row, viewerId) && (!pageId || row.page.id === pageId) && (!agentId || row.holder.agent?.id === agentId)

type Placing = { row: ConversationRow; belongs: boolean }

/**
 * Lets a row enter, leave or move in what is loaded of a list. A newer version never yields to an older one; a row that belongs below
 * everything loaded waits there until its page is. Gives the same list back when nothing changes.
 */
export function placeRow(list: LoadedList, { row, belongs: doesBelong }: Placing): LoadedList {
  const present = list.pages.flatMap(({ rows }) => rows).find(({ id }) => id === row.id)
  if (present && present.version >= row.version) return list
  if (!present && !doesBelong) return list
  const without = list.pages.map((page) =>
    page.rows.some(({ id }) => id === row.id) ? withoutRow(page, row.id) : page,
  )
  return { ...list, pages: doesBelong ? inserted(without, row) : without }
}

const withoutRow = (page: ConversationsPage, id: string): ConversationsPage => ({
  ...page,
  rows: page.rows.filter((row) => row.id !== id),
})

function inserted(pages: ConversationsPage[], row: ConversationRow): ConversationsPage[] {
  const at = pages.findIndex(({ rows, next }) => {
    const last = rows.at(-1)
    return next === null || (last !== undefined && compareByNeed(row, last) < 0)
  })
  return pages.map((page, index) => (index === at ? { ...page, rows: [...page.rows, row].sort(compareByNeed) } : page))
}
