import { now } from '#lib/clock.ts'
import { db } from '#lib/db.ts'
import { inConversation } from '#lib/handover/open-conversation.ts'
import { bringToPeople } from '#lib/handover/request-human.ts'
import { summarise } from './summarise.ts'

/** The bot answers in a second; after this long it will not. */
const patienceSeconds = 90
/** Older than this it is history: a desk that was off for a day does not drown its people. */
const lookBackHours = 24
const mostAtOnce = 200

type Unanswered = { conversationId: string; messageId: string; epoch: number }

/**
 * The net under the bot: whatever kept it from answering (a crash, a lost job, a dropped message), the customer's last words
 * go to people. Level-triggered: it looks at what is, not at what went wrong. Returns how many it brought to people.
 */
export async function handOverUnanswered(at: Date = now()): Promise<number> {
  const unanswered = await listUnanswered(at)
  for (const each of unanswered) await handOver(each, at)
  return unanswered.length
}

function handOver({ conversationId, messageId, epoch }: Unanswered, at: Date): Promise<void> {
  return inConversation(
    conversationId,
    async (open) => {
      if (open.row.holder !== 'bot' || open.row.epoch !== epoch) return
      const summary = await summarise(open)
      const request = { reason: 'bot-failed', triggerMessageId: messageId, summary } as const
      await bringToPeople(open, { actor: { kind: 'relais' }, ...request })
    },
    at,
  )
}

/** What somebody else said before, and we hear of late, is no answer: both times are Messenger's, so they can be compared. */
const listUnanswered = (at: Date) => db().$queryRaw<Unanswered[]>`
  SELECT c.id AS "conversationId", asked.id AS "messageId", c.epoch
  FROM conversations c
  CROSS JOIN LATERAL (
    SELECT m.id, m.at, m.arrival FROM messages m
    WHERE m.conversation_id = c.id AND m.author = 'customer' AND m.kind IN ('text', 'attachments', 'postback', 'quick-reply')
    ORDER BY m.at DESC, m.id DESC LIMIT 1
  ) asked
  WHERE c.holder = 'bot' AND c.last_customer_message_at > ${at}::timestamptz - ${lookBackHours} * interval '1 hour'
    AND c.last_customer_message_at < ${at}::timestamptz - ${patienceSeconds} * interval '1 second'
    AND c.holder_since < ${at}::timestamptz - ${patienceSeconds} * interval '1 second'
    AND NOT EXISTS (
      SELECT 1 FROM messages m WHERE m.conversation_id = c.id AND m.status NOT IN ('dropped', 'failed')
        AND (m.author IN ('bot', 'agent') AND m.arrival > asked.arrival
          OR m.author IN ('page-inbox', 'other-app') AND m.at > asked.at))
  ORDER BY c.last_customer_message_at LIMIT ${mostAtOnce}`
