import type { ConversationRow } from '#lib/conversations/conversation.ts'

/** What the bot said last, before a colleague got it, is not the answer that the customer was promised. */
type Seen = Pick<ConversationRow, 'holder' | 'needsHumanSince' | 'lastMessage'>

/** Since when somebody has been waiting for our words; null when the last word is ours. */
export function unansweredSince({ holder, needsHumanSince, lastMessage }: Seen): string | null {
  if (holder.kind === 'waiting') return needsHumanSince ?? holder.since
  if (lastMessage?.author === 'customer') return lastMessage.at
  return holder.kind === 'agent' && lastMessage?.author === 'bot' ? (needsHumanSince ?? lastMessage.at) : null
}

/** Who has waited longest first; then those who have their answer, in the order they came. */
export function byNeed<Row extends Seen>(rows: readonly Row[]): Row[] {
  const keyed = rows.map((row) => ({ row, since: unansweredSince(row) ?? '~' }))
  return keyed
    .sort((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0))
    .map(({ row }) => row)
}
