import { now } from '#lib/clock.ts'
import { heldFrom } from './held.ts'
import type { Held } from './holder.ts'
import { inConversation, type OpenConversation } from './open-conversation.ts'

/** How a conversation stands after a move. Screens read the row itself; this says from which version on. */
export type Moved = { conversationId: string; version: number; epoch: number; held: Held }

/** One verb that moves one conversation. */
export async function moving(
  conversationId: string,
  work: (open: OpenConversation) => Promise<void>,
  at: Date = now(),
): Promise<Moved> {
  const { row } = await inConversation(conversationId, (open) => work(open).then(() => open), at)
  // Read after the transaction: saving gave it its version.
  return { conversationId, version: row.version, epoch: row.epoch, held: heldFrom(row) }
}
