import type { ManyAssigned } from '#components/data/use-assign-many.ts'
import type { ConversationRow } from '#lib/conversations/conversation.ts'

/** To whom; null is the queue. */
export type Receiver = { id: string; name: string } | null

export type AssignWish = { rows: ConversationRow[]; to: Receiver }
export type AssignResult = {
  to: Receiver
  assigned: number
  refused: (ManyAssigned['refused'][number] & { row: ConversationRow | undefined })[]
}

/** Giving somebody what they already have would only be refused. */
export function movable(rows: readonly ConversationRow[], to: Receiver): ConversationRow[] {
  return rows.filter(({ holder }) => (to === null ? holder.kind === 'agent' : holder.agent?.id !== to.id))
}

export const epochsOf = (rows: readonly ConversationRow[]): Record<string, number> =>
  Object.fromEntries(rows.map(({ id, holder }) => [id, holder.epoch]))
