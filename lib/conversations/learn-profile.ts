import { isErased } from '#lib/customers/is-erased.ts'
import { type Profile, recordProfile } from '#lib/customers/record-profile.ts'
import { db, type Tx } from '#lib/db.ts'
import { inConversation } from '#lib/handover/open-conversation.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { keyOf } from '#lib/media/storage.ts'

/** Who this is, as far as Messenger tells: shown at once wherever the conversation is. */
export async function learnProfile(customerId: string, profile: Profile): Promise<void> {
  const conversation = await db().conversation.findUnique({ where: { customerId }, select: { id: true } })
  if (!conversation) return
  await inConversation(conversation.id, async (open) => {
    // Erased while Messenger was asked: the picture may lie here since.
    if (isErased(open.row.psid)) return forgetPicture(open.tx, customerId)
    await recordProfile(open.tx, { id: customerId, profile, at: open.at })
    open.isToBeShown = true
  })
}

const forgetPicture = (tx: Tx, customerId: string) =>
  enqueue(tx, 'remove-files', { keys: [keyOf.avatar(customerId)] }, { key: `remove-picture:${customerId}` })

/** For the call that reads it; null where nobody can be asked about any more. */
export async function getCustomerThread(customerId: string): Promise<CustomerThread | null> {
  const page = { select: { disconnectedAt: true } }
  const found = await db().customer.findUnique({
    where: { id: customerId },
    select: { pageId: true, psid: true, page },
  })
  if (!found || isErased(found.psid)) return null
  return { pageId: found.pageId, psid: found.psid, isDisconnected: found.page.disconnectedAt !== null }
}

type CustomerThread = { pageId: string; psid: string; isDisconnected: boolean }
