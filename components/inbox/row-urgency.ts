import type { ConversationRow } from '#lib/conversations/conversation.ts'
import { replyWindowOf } from '#lib/conversations/reply-window.ts'

/**
 * The one time a row shows: what presses most. `waiting`: since when. `closing`: when the reply window closes on somebody who
 * was not answered. `quiet`: nothing presses, so when something was last said.
 */
export type Urgency = { kind: 'waiting' | 'closing' | 'quiet'; at: string }

const pressingMs = 3 * 3_600_000

export function urgencyOf(row: ConversationRow, now: Date): Urgency {
  const closesAt = row.holder.kind === 'waiting' || isOwedAnAnswer(row) ? closingSoon(row, now) : null
  if (closesAt) return { kind: 'closing', at: closesAt }
  if (row.holder.kind === 'waiting') return { kind: 'waiting', at: row.needsHumanSince ?? row.holder.since }
  return { kind: 'quiet', at: row.lastMessage?.at ?? row.needAt }
}

const isOwedAnAnswer = (row: ConversationRow) => row.holder.kind === 'agent' && row.lastMessage?.author === 'customer'

function closingSoon(row: ConversationRow, now: Date): string | null {
  const window = replyWindowOf(row, now)
  if (window.state === 'closed') return null
  return window.closesAt.getTime() - now.getTime() < pressingMs ? window.closesAt.toISOString() : null
}
