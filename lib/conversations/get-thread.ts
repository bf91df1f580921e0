import { db } from '#lib/db.ts'

/** Whose thread it is and which app of ours has it: for the sender actions, which only the owner may do. */
export type Thread = { pageId: string; psid: string; appId: string }

export async function getOwnThread(conversationId: string): Promise<Thread | null> {
  const row = await db().conversation.findUnique({
    where: { id: conversationId },
    select: { pageId: true, controlOwnerAppId: true, customer: { select: { psid: true } }, page: true },
  })
  const isConnected = row && row.page.disconnectedAt === null
  const isOurs = isConnected && [row.page.botAppId, row.page.deskAppId].includes(row.controlOwnerAppId ?? '')
  return isOurs && row.controlOwnerAppId
    ? { pageId: row.pageId, psid: row.customer.psid, appId: row.controlOwnerAppId }
    : null
}
