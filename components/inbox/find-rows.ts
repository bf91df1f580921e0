import type { ConversationRow } from '#lib/conversations/conversation.ts'

/** Without accents or capitals, so that "lea" finds Léa. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The rows in whose name or last words every one of these words occurs. */
export function findRows(rows: readonly ConversationRow[], words: string): readonly ConversationRow[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return rows
  return rows.filter(({ customer, lastMessage }) => {
    const text = plain(`${customer.name ?? ''} ${lastMessage?.preview ?? ''}`)
    return wanted.every((word) => text.includes(word))
  })
}
