import type { OpenConversation } from '#lib/handover/open-conversation.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'

/** Part. The conversation's one delivery job runs again then, in place of any that already waits. */
export async function deliverLater({ tx, row }: OpenConversation, afterSeconds: number): Promise<null> {
  const later = { queue: `out:${row.id}`, key: `deliver:${row.id}`, afterSeconds }
  await enqueue(tx, 'deliver-messages', { conversationId: row.id }, later)
  return null
}
