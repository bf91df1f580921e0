import type { ConversationRow } from '#lib/conversations/conversation.ts'
import type { MessageAuthor, NoteItem } from '#lib/conversations/timeline.ts'

/** A piece of what was said; `isFound` marks the words that were looked for. */
export type ExcerptPart = { text: string; isFound: boolean }

/** A message or a note in which the words occur, with the words in their surroundings. */
export type Hit = {
  type: 'message' | 'note'
  id: string
  conversationId: string
  at: string
  author: MessageAuthor | { kind: 'note'; agent: NoteItem['agent'] }
  excerpt: ExcerptPart[]
}

/**
 * Newest first; `next` fetches the page below, null at the end. `people` are customers with that name, on the first page only;
 * `conversations` has every conversation that a hit or a person stands in.
 */
export type FoundPage = {
  people: { conversationId: string; name: ExcerptPart[] }[]
  hits: Hit[]
  conversations: Record<string, ConversationRow>
  next: string | null
}
