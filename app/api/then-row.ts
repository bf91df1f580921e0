import type { ConversationRow } from '#lib/conversations/conversation.ts'
import { getRow } from '#lib/conversations/get-conversation.ts'

/** After a move, the row as it now is: the screen that asked need not wait to hear of it. */
export async function thenRow(
  { conversationId }: { conversationId: string },
  move: () => Promise<unknown>,
): Promise<ConversationRow> {
  await move()
  return getRow(conversationId)
}
