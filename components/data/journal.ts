import type { ConversationRow } from '#lib/conversations/conversation.ts'
import type { TimelineItem } from '#lib/conversations/timeline.ts'
import type { Counts } from '#lib/conversations/views.ts'

const mostRows = 2_000
const mostChanges = 500

/** A point in what was heard. */
export type Mark = number

type Change = { mark: Mark; conversationId: string; items: TimelineItem[] }

/**
 * What the socket said lately. An answer over HTTP may be older than what was heard while it was under way: what came since its
 * request began is then put on top of it.
 */
export function createJournal() {
  const rows = new Map<string, { mark: Mark; row: ConversationRow }>()
  let changes: Change[] = []
  let counted: { mark: Mark; counts: Counts } | null = null
  let mark: Mark = 0

  return {
    mark: () => mark,
    /** False when something newer was heard of this conversation before. */
    hearRow(row: ConversationRow): boolean {
      const known = rows.get(row.id)
      if (known && known.row.version > row.version) return false
      mark += 1
      rows.delete(row.id)
      rows.set(row.id, { mark, row })
      const [oldest] = rows.keys()
      if (rows.size > mostRows && oldest !== undefined) rows.delete(oldest)
      return true
    },
    hearItems(conversationId: string, items: TimelineItem[]) {
      mark += 1
      changes = [...changes, { mark, conversationId, items }].slice(-mostChanges)
    },
    hearCounts(counts: Counts) {
      mark += 1
      counted = { mark, counts }
    },
    newest: (id: string): ConversationRow | undefined => rows.get(id)?.row,
    rowsSince: (since: Mark): ConversationRow[] =>
      [...rows.values()].flatMap(({ mark: heard, row }) => (heard > since ? [row] : [])),
    itemsSince: (since: Mark, conversationId: string): TimelineItem[] =>
      changes.flatMap((change) =>
        change.mark > since && change.conversationId === conversationId ? change.items : [],
      ),
    countsSince: (since: Mark): Counts | null => (counted && counted.mark > since ? counted.counts : null),
  }
}

export type Journal = ReturnType<typeof createJournal>
