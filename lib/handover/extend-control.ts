import { now } from '#lib/clock.ts'
import { db } from '#lib/db.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import type { Outcome } from '#lib/outgoing-message.ts'
import type { ControlCalls } from './control-calls.ts'
import { extendBeforeMs, extensionSeconds } from './extension.ts'
import { heldFrom } from './held.ts'
import { addLine, changeControl, inConversation, type OpenConversation } from './open-conversation.ts'
import { controlOf } from './settlement.ts'

const mostAtOnce = 200
/** What Messenger refuses it may allow a little later, and what it refused ten minutes ago is not asked each minute. */
const pauseMinutes = 15

/**
 * A conversation that people still have must not fall back to nobody because the customer is silent (D43): control is kept for
 * another day, as long as Messenger allows. How long it really is, is read afterwards. What cannot be kept the holder bar says.
 */
export async function extendControl(conversationId: string, calls: ControlCalls): Promise<void> {
  const extending = await inConversation(conversationId, async (open) => planExtension(open))
  if (!extending) return
  const outcome = await calls.extend(extending)
  if (!outcome.isOk && outcome.failure.handling === 'retry')
    throw new Error(`Messenger could not be asked to extend control: ${outcome.failure.code}`)
  await inConversation(conversationId, async (open) => note(open, extending.durationSeconds, outcome))
}

function planExtension(open: OpenConversation) {
  const { row, at } = open
  if (row.isDisconnected || row.settlement !== 'held') return null
  const { lastCustomerMessageAt, pageId, psid, deskAppId: appId } = row
  const thread = { held: heldFrom(row), control: controlOf(row), page: row, lastCustomerMessageAt }
  const durationSeconds = extensionSeconds(thread, at)
  return durationSeconds === null ? null : { pageId, psid, appId, durationSeconds }
}

function note(open: OpenConversation, durationSeconds: number, outcome: Outcome<null>) {
  const failure = outcome.isOk ? undefined : outcome.failure
  addLine(open, {
    actor: { kind: 'relais' },
    action: failure ? 'control.refused' : 'control.extended',
    reason: failure?.code,
    evidence: { call: 'extend', durationSeconds, graph: failure?.graph },
  })
  // Whether that counts from now or from the present end, and that we are no longer the owner: `thread_owner` tells.
  changeControl(open, { controlLookAt: open.at })
  open.mustSettle = true
}

/** Every minute: whose control runs out within the hour while people have it. Those just refused rest a little. */
export async function extendExpiring(at: Date = now()): Promise<number> {
  const expiring = await db().$queryRaw<{ id: string }[]>`
    SELECT c.id FROM conversations c JOIN pages p ON p.id = c.page_id AND p.disconnected_at IS NULL
    WHERE c.control_expires_at > ${at}::timestamptz
      AND c.control_expires_at <= ${new Date(at.getTime() + extendBeforeMs)}::timestamptz
      AND c.holder IN ('waiting', 'agent') AND c.settlement = 'held' AND c.control_owner_app_id = p.desk_app_id
      AND c.last_customer_message_at > ${at}::timestamptz - interval '7 days' AND p.regime <> 'hop1'
      AND NOT EXISTS (SELECT FROM audit_entries e WHERE e.conversation_id = c.id
        AND e.at > ${at}::timestamptz - ${pauseMinutes} * interval '1 minute'
        AND e.action IN ('control.refused', 'control.extended') AND e.evidence->>'call' = 'extend')
    ORDER BY c.control_expires_at LIMIT ${mostAtOnce}`
  for (const { id } of expiring)
    await enqueue(db(), 'extend-control', { conversationId: id }, { queue: `out:${id}`, key: `extend:${id}` })
  return expiring.length
}
