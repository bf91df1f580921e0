import type { AgentActor } from '#lib/actor.ts'
import { isErased } from '#lib/customers/is-erased.ts'
import { Refusal } from '#lib/errors.ts'
import { inConversation, show } from '#lib/handover/open-conversation.ts'
import { newId } from '#lib/new-id.ts'

type NewNote = { conversationId: string; clientId: string; text: string }

/** Said among colleagues, never sent, whoever holds the conversation. The same `clientId` again gives the same note. Throws `customer-erased`. */
export async function addNote(agent: AgentActor, note: NewNote): Promise<{ noteId: string; version: number }> {
  const { conversationId, clientId, text } = note
  const { noteId, row } = await inConversation(conversationId, async (open) => {
    const { tx, row, at } = open
    if (isErased(row.psid)) throw new Refusal('customer-erased')
    const data = { id: newId(), conversationId, agentId: agent.id, clientId, text: text.trim(), at }
    const { count } = await tx.note.createMany({ data, skipDuplicates: true })
    if (count === 1) show(open, { type: 'note', id: data.id })
    const { id } = await tx.note.findUniqueOrThrow({ where: { conversationId_clientId: { conversationId, clientId } } })
    return { noteId: id, row }
  })
  return { noteId, version: row.version }
}
