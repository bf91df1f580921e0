import { changeTalk, type OpenConversation, show } from '#lib/handover/open-conversation.ts'

type Moved = { id: string; before: Date; at: Date }

/**
 * Part. Of one second only the order was told, until a webhook says when a message was said: what was found behind it, in
 * the order in which it was found, was said after that.
 */
export async function keepOrder(open: OpenConversation, { arrival, at }: { arrival: bigint; at: Date }): Promise<void> {
  const { tx, row } = open
  const moved = await tx.$queryRaw<Moved[]>`
    UPDATE messages m SET at = behind.after, version = m.version + 1
    FROM (
      SELECT id, at, greatest(at, ${at}::timestamptz + row_number() OVER (ORDER BY arrival) * interval '1 millisecond') AS after
      FROM messages WHERE conversation_id = ${row.id}::uuid AND gap_id IS NOT NULL AND arrival > ${arrival}
        AND at > ${at}::timestamptz - interval '1 second' AND at < ${at}::timestamptz + interval '1 second'
    ) behind
    WHERE m.id = behind.id AND behind.after > behind.at
    RETURNING m.id, behind.at AS before, m.at`
  for (const { id, before, at: after } of moved) {
    if (row.lastMessageAt?.getTime() === before.getTime()) changeTalk(open, { lastMessageAt: after })
    show(open, { type: 'message', id })
  }
}
