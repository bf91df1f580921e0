import type { Tx } from '#lib/db.ts'
import { newId } from '#lib/new-id.ts'

/**
 * The people who write to us. A customer is one person on one Page (D10); nobody is merged across Pages here. This room alone
 * writes customers.
 */
export type Sender = { pageId: string; psid: string }

/** Finds or makes the customer; somebody new has no profile yet and is served without one (D18). */
export async function meetCustomer(tx: Tx, { pageId, psid }: Sender, at: Date): Promise<{ id: string }> {
  await tx.customer.createMany({ data: { id: newId(), pageId, psid, firstSeenAt: at }, skipDuplicates: true })
  return tx.customer.findUniqueOrThrow({ where: { pageId_psid: { pageId, psid } }, select: { id: true } })
}
