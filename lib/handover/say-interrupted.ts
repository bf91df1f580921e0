import { addLine, type OpenConversation, show } from './open-conversation.ts'

const lookBackHours = 24

/**
 * The bot has decided once what to answer, and does not decide again: what it was stopped from saying when the conversation was taken
 * from it, it says when it is given back. Not where a person or another app has spoken to the customer since they asked; what an
 * automation without control said (a false alarm) is no answer. What the customer has had already is not said twice.
 */
export async function sayInterrupted(open: OpenConversation, { wasFalseAlarm }: { wasFalseAlarm: boolean }) {
  const { tx, row } = open
  if (row.holder !== 'bot') return
  const ids = (await listInterrupted(open, wasFalseAlarm)).map(({ id }) => id)
  if (ids.length === 0) return
  const again = { status: 'queued', failure: null, attempts: 0, attemptedAt: null, epoch: row.epoch }
  await tx.message.updateMany({ where: { id: { in: ids } }, data: { ...again, version: { increment: 1 } } })
  show(open, ...ids.map((id) => ({ type: 'message', id }) as const))
  addLine(open, { actor: { kind: 'bot' }, action: 'message.taken-up', evidence: { messageIds: ids } })
  open.mustDeliver = true
}

const listInterrupted = ({ tx, row, at }: OpenConversation, wasFalseAlarm: boolean) => tx.$queryRaw<{ id: string }[]>`
  WITH said AS (SELECT id, epoch, status, failure, at, arrival FROM messages
    WHERE conversation_id = ${row.id}::uuid AND author = 'bot' AND content->>'notice' IS NULL AND epoch IS NOT NULL)
  SELECT m.id FROM said m
  WHERE m.epoch = (SELECT max(epoch) FROM said) AND m.epoch < ${row.epoch}
    AND (m.status = 'queued' OR m.status = 'dropped' AND m.failure = 'superseded')
    AND m.at > ${at}::timestamptz - ${lookBackHours} * interval '1 hour'
    AND (${wasFalseAlarm} OR NOT EXISTS (
      SELECT FROM messages o WHERE o.conversation_id = ${row.id}::uuid AND o.status NOT IN ('dropped', 'failed')
        AND o.author IN ('agent', 'page-inbox', 'other-app')
        AND o.at > (SELECT max(q.at) FROM messages q
          WHERE q.conversation_id = ${row.id}::uuid AND q.author = 'customer' AND q.arrival < m.arrival)))
  ORDER BY m.arrival`
