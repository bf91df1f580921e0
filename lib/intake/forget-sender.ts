import type { Tx } from '#lib/db.ts'
import { conversationQueue, type Sender } from './conversation-queue.ts'

/**
 * Part: nothing that this customer ever sent stays here: neither raw events nor the bodies they came in, repeated ones too.
 * The lines stay without their content, so that the ledger's sums hold. Says how many events lost theirs.
 */
export async function forgetSender(tx: Tx, sender: Sender): Promise<number> {
  const { pageId, psid } = sender
  await tx.$executeRaw`UPDATE webhook_deliveries SET body = ''
    WHERE position(convert_to(${psid}, 'UTF8') IN body) > 0 AND tally @> ${JSON.stringify([{ pageId }])}::jsonb`
  await tx.$executeRaw`SELECT graphile_worker.remove_job(${conversationQueue(sender)})`
  return tx.$executeRaw`UPDATE webhook_events SET psid = NULL, item = 'null', dedupe_key = 'erased:' || id, error = NULL,
      outcome = CASE outcome WHEN 'received' THEN 'unknown' WHEN 'dead' THEN 'unknown' ELSE outcome END
    WHERE page_id = ${pageId} AND psid = ${psid}`
}
