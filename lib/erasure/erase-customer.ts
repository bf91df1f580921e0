import type { AgentActor } from '#lib/actor.ts'
import { requirePermission } from '#lib/agents/permissions.ts'
import { now } from '#lib/clock.ts'
import { db, type Tx } from '#lib/db.ts'
import { Refusal } from '#lib/errors.ts'
import { changeHolder } from '#lib/handover/change-holder.ts'
import { addLine, changeControl, changeTalk, inConversation, keepLines } from '#lib/handover/open-conversation.ts'
import { forgetSender } from '#lib/intake/forget-sender.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { keyOf } from '#lib/media/storage.ts'
import { newId } from '#lib/new-id.ts'

export type Erased = { messages: number; notes: number; files: number; events: number; entries: number }

/**
 * The room of what may be asked to be forgotten. Everything that a customer said, sent or is called, and everything said to
 * them, goes, in one transaction; files follow by a job. What stays are counts: that somebody was here, who held it when, and
 * that they were erased. Whoever held it, also outside Relais, the conversation ends: what Messenger tells from now on is about a
 * stranger, so nothing would ever bring it back. Writing again, they are a stranger. Throws `not-found`.
 */
export async function eraseCustomer(
  agent: AgentActor,
  { customerId }: { customerId: string },
): Promise<{ code: string }> {
  requirePermission(agent, 'erase-customers')
  const customer = await db().customer.findUnique({ where: { id: customerId }, include: { conversation: true } })
  if (!customer?.conversation) throw new Refusal('not-found', { customer: customerId })
  const code = newId()
  await inConversation(customer.conversation.id, async (open) => {
    const { tx, row } = open
    // It closes first, and what that adds to the record is written, so that its last lines lose their facts with the others.
    if (row.holder !== 'nobody')
      await changeHolder(open, { move: 'resolve', actor: agent, reason: 'customer-erased', isErasing: true })
    // Nobody can be reached any more: nothing is sent, no control is wished for, and nobody is asked who has it.
    changeControl(open, { settlement: 'held', settlementReason: null, controlExpiresAt: null, controlLookAt: null })
    open.mustDeliver = false
    open.mustSettle = false
    changeTalk(open, { lastMessagePreview: null, lastMessageAuthor: null, language: null })
    await keepLines(open)
    const counts = await erase(tx, { customerId, conversationId: row.id, pageId: row.pageId, psid: customer.psid })
    await tx.erasure.create({
      data: { id: code, source: 'agent', pageId: row.pageId, requestedAt: now(), finishedAt: now(), counts },
    })
    addLine(open, { actor: agent, action: 'customer.erased', evidence: { erasure: code, ...counts } })
  })
  return { code }
}

type Whom = { customerId: string; conversationId: string; pageId: string; psid: string }

async function erase(tx: Tx, { customerId, conversationId, pageId, psid }: Whom): Promise<Erased> {
  const attachments = await tx.attachment.findMany({
    where: { message: { conversationId }, storageKey: { not: null } },
    select: { storageKey: true },
  })
  const keys = [keyOf.avatar(customerId), ...attachments.flatMap(({ storageKey }) => storageKey ?? [])]
  await tx.botTurn.deleteMany({ where: { conversationId } })
  const { count: messages } = await tx.message.deleteMany({ where: { conversationId } })
  const { count: notes } = await tx.note.deleteMany({ where: { conversationId } })
  await tx.customer.update({ where: { id: customerId }, data: { ...nobody, psid: `erased:${customerId}` } })
  const events = await forgetSender(tx, { pageId, psid })
  const [lines] = await tx.$queryRaw<{ entries: number }[]>`
    SELECT erase_facts_of_conversation(${conversationId}::uuid) AS entries`
  await enqueue(tx, 'remove-files', { keys }, { key: `remove:${customerId}` })
  return { messages, notes, files: attachments.length, events, entries: lines?.entries ?? 0 }
}

const nobody = {
  name: null,
  pictureUrl: null,
  locale: null,
  timezone: null,
  language: null,
  profileFetchedAt: null,
  profileMissing: 'erased',
}
