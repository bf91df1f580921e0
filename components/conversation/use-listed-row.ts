'use client'

import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { keys } from '#components/data/query-keys.ts'
import type { ConversationRow, ConversationsPage } from '#lib/conversations/conversation.ts'

/** A conversation that a list has already brought: its name and holder show at once, while the rest is fetched. */
export function useListedRow(id: string): ConversationRow | undefined {
  const lists = useQueryClient().getQueriesData<InfiniteData<ConversationsPage>>({ queryKey: keys.lists })
  for (const [, list] of lists)
    for (const page of list?.pages ?? []) {
      const row = page.rows.find((each) => each.id === id)
      if (row) return row
    }
}
