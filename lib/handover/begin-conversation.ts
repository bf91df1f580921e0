import { meetCustomer, type Sender } from '#lib/customers/meet-customer.ts'
import type { Tx } from '#lib/db.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { newId } from '#lib/new-id.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { addLine, type OpenConversation, openConversation } from './open-conversation.ts'

type Beginning = Sender & { at: Date; heardAt: Date }

/** The one thread with this person, locked; begun with the bot when it is the first that is heard of it (D62). */
export async function conversationWith(tx: Tx, beginning: Beginning): Promise<OpenConversation> {
  return (await knownConversationWith(tx, beginning)) ?? begin(tx, beginning)
}

/** The same, or null when nothing was ever heard of this person. */
export const knownConversationWith = (tx: Tx, { pageId, psid, heardAt }: Beginning) =>
  openConversation(tx, Prisma.sql`u.page_id = ${pageId} AND u.psid = ${psid}`, heardAt)

async function begin(tx: Tx, beginning: Beginning): Promise<OpenConversation> {
  const customer = await meetCustomer(tx, beginning, beginning.at)
  const { count } = await tx.conversation.createMany({ data: first(beginning, customer.id), skipDuplicates: true })
  const open = await knownConversationWith(tx, beginning)
  if (!open) throw new Error('a conversation that was just begun is not there')
  if (count === 1) await tell(open)
  return open
}

const first = ({ pageId, at, heardAt }: Beginning, customerId: string) => ({
  id: newId(),
  pageId,
  customerId,
  holder: 'bot',
  holderReason: 'first-message',
  holderSince: heardAt,
  needAt: at,
  createdAt: heardAt,
})

async function tell(open: OpenConversation) {
  const { tx, row } = open
  addLine(open, {
    actor: { kind: 'customer', id: row.customerId },
    action: 'conversation.opened',
    reason: 'first-message',
    after: { holder: 'bot' },
  })
  open.hasMoved = true
  await enqueue(tx, 'fetch-profile', { customerId: row.customerId }, { key: `profile:${row.customerId}` })
}
