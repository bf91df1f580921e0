import type { ConversationRow } from './conversation.ts'

/** The inbox's views: one rule for the query, for the counts, and for a live row that enters or leaves a list. */
export const views = ['mine', 'waiting', 'bot', 'elsewhere', 'resolved', 'all'] as const
export type View = (typeof views)[number]

export type Counts = Record<View, number>

type Viewed = Pick<ConversationRow, 'holder'>

export function isInView(view: View, conversation: Viewed, viewerId: string): boolean {
  const { kind, agent } = conversation.holder
  switch (view) {
    case 'mine':
      return kind === 'agent' && agent?.id === viewerId
    case 'waiting':
    case 'bot':
    case 'elsewhere':
      return kind === view
    case 'resolved':
      return kind === 'nobody'
    case 'all':
      return true
  }
}

/** Newest need first, the id deciding between equals: the order of the index, of the cursor and of a live insert. */
export function compareByNeed(
  a: Pick<ConversationRow, 'needAt' | 'id'>,
  b: Pick<ConversationRow, 'needAt' | 'id'>,
): number {
  if (a.needAt !== b.needAt) return a.needAt < b.needAt ? 1 : -1
  return a.id < b.id ? 1 : a.id > b.id ? -1 : 0
}
