import { now } from '#lib/clock.ts'
import { db } from '#lib/db.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { applyControl } from './apply-control.ts'
import { changeHolder } from './change-holder.ts'
import { checkWhileHumanMs } from './look-again.ts'
import { inConversation, type OpenConversation } from './open-conversation.ts'

const mostAtOnce = 500
const mostChecked = 100

/**
 * What no event tells: control that ran out, and wishes that are still not met. Retried after as long as it has been tried,
 * from a minute to an hour, so that what cannot be is asked for ever more rarely.
 */
export async function sweepControl(at: Date = now()): Promise<Swept> {
  const expired = await listExpired(at)
  for (const { id } of expired) await inConversation(id, (open) => applyControl(open, { kind: 'expired', at }), at)
  const forgotten = await listForgotten(at)
  for (const { id } of forgotten) await inConversation(id, (open) => fetchBack(open, at), at)
  const unsettled = await listUnsettled(at)
  for (const { id } of unsettled) await settleLater(id)
  const quiet = await listQuiet(at)
  for (const { id } of quiet) await settleLater(id)
  return { expired: expired.length, forgotten: forgotten.length, settling: unsettled.length, quiet: quiet.length }
}

type Swept = { expired: number; forgotten: number; settling: number; quiet: number }

/** Whoever had it here has it again, and control is asked for. */
async function fetchBack(open: OpenConversation, at: Date) {
  if (!isForgotten(open.row, at)) return
  await changeHolder(open, { move: 'come-back', actor: { kind: 'relais' }, reason: 'taken-back' })
}

/** Somebody outside who leaves a customer without an answer for a day has forgotten them (D64), also where control never runs out. */
const forgottenMs = 24 * 3_600_000

const isForgotten = ({ holder, lastMessageAuthor, lastMessageAt }: OpenConversation['row'], at: Date): boolean =>
  holder === 'elsewhere' &&
  lastMessageAuthor === 'customer' &&
  lastMessageAt !== null &&
  at.getTime() - lastMessageAt.getTime() >= forgottenMs

/** What `isForgotten` says, in SQL. */
const listForgotten = (at: Date) => db().$queryRaw<{ id: string }[]>`
  SELECT id FROM conversations WHERE holder = 'elsewhere' AND last_message_author = 'customer'
    AND last_message_at <= ${new Date(at.getTime() - forgottenMs)}::timestamptz
  ORDER BY need_at DESC LIMIT ${mostAtOnce}`

/** The same for a Page that was disconnected: whatever is not held is settled at once. */
export async function settleControlOf(pageId: string): Promise<number> {
  const unsettled = await db().conversation.findMany({
    where: { pageId, settlement: { not: 'held' } },
    select: { id: true },
    orderBy: { settlementAt: 'asc' },
    take: mostAtOnce,
  })
  for (const { id } of unsettled) await settleLater(id)
  return unsettled.length
}

const settleLater = (id: string) =>
  enqueue(db(), 'settle-control', { conversationId: id }, { queue: `out:${id}`, key: `settle:${id}` })

const listExpired = (at: Date) => db().$queryRaw<{ id: string }[]>`
  SELECT id FROM conversations WHERE control_expires_at <= ${at}::timestamptz
  ORDER BY control_expires_at LIMIT ${mostAtOnce}`

/** What `isTimeToLook` says, in SQL; of what people have, no more a minute than Messenger likes to be asked. What is not held has its own schedule. */
const listQuiet = (at: Date) => db().$queryRaw<{ id: string }[]>`
  (SELECT c.id FROM conversations c JOIN pages p ON p.id = c.page_id AND p.disconnected_at IS NULL
    WHERE c.control_look_at <= ${at}::timestamptz ORDER BY c.control_look_at LIMIT ${mostAtOnce})
  UNION
  (SELECT c.id FROM conversations c JOIN pages p ON p.id = c.page_id AND p.disconnected_at IS NULL
    WHERE c.holder IN ('waiting', 'agent') AND c.settlement = 'held' AND c.control_evidence IS DISTINCT FROM 'owner-unreadable'
      AND (c.control_proven_at IS NULL OR c.control_proven_at <= ${new Date(at.getTime() - checkWhileHumanMs)}::timestamptz)
    ORDER BY c.control_proven_at NULLS FIRST LIMIT ${mostChecked})`

const listUnsettled = (at: Date) => db().$queryRaw<{ id: string }[]>`
  SELECT c.id FROM conversations c JOIN pages p ON p.id = c.page_id AND p.disconnected_at IS NULL
  WHERE c.settlement <> 'held' AND c.settlement_at + LEAST(
    GREATEST(c.settlement_at - c.holder_since, interval '1 minute'), interval '1 hour') <= ${at}::timestamptz
  ORDER BY c.settlement_at LIMIT ${mostAtOnce}`
