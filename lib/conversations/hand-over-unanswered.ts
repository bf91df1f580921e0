import { now } from '#lib/clock.ts'
import { db } from '#lib/db.ts'
import { inConversation } from '#lib/handover/open-conversation.ts'
import { bringToPeople } from '#lib/handover/request-human.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { summarise } from './summarise.ts'

/** The bot answers in a second; after this long it will not. */
const patienceSeconds = 90
/** Older than this it is history: a desk that was off for a day does not drown its people. */
const lookBackHours = 24
const mostAtOnce = 200

/** Words, files and taps: of what else a customer does the bot is not asked. */
const asked = (message: 'm' | 'l') => {
  const name = Prisma.raw(message)
  return Prisma.sql`${name}.author = 'customer' AND ${name}.kind IN ('text', 'attachments', 'postback', 'quick-reply')
    AND ${name}.content ->> 'isUnsent' IS NULL`
}

type Unanswered = { conversationId: string; messageId: string; epoch: number }

/**
 * The net under the bot: whatever kept it from answering (a crash, a lost job, a dropped message), what the customer asked
 * goes to people. Level-triggered: it looks at what is, not at what went wrong. Returns how many it brought to people.
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

/**
 * Every question that the bot was asked and left without a turn or with words that were lost, the oldest of each conversation: that it answered
 * another one since does not make up for it, and a notice says nothing. What a person or another app said after it is an answer; what
 * somebody else said before, and we hear of late, is none: both times are Messenger's, so they can be compared.
 *
 * What came before the bot had the conversation was dealt with then, but for what it is asked when control comes back (resumeBot): the last
 * words, and what was heard in standby. A hold that words began, the first ones or the first after a resolution, began before them. What was
 * found by looking was decided about by heedMissed, which asks for the last words alone. Who gives a conversation back to the bot has dealt
 * with what was said, and the customer is told; where not even that reached them, the last words count.
 */
function listUnanswered(at: Date): Promise<Unanswered[]> {
  // Nothing that was said after a question of these hours is older, however the clocks differ.
  const isRecent = Prisma.sql`o.at > ${at}::timestamptz - ${lookBackHours + 1} * interval '1 hour'`
  return db().$queryRaw<Unanswered[]>`
  SELECT c.id AS "conversationId", owed.id AS "messageId", c.epoch
  FROM conversations c
  CROSS JOIN LATERAL (
    SELECT m.id, m.at FROM messages m
    WHERE m.conversation_id = c.id AND ${asked('m')}
      AND m.at > ${at}::timestamptz - ${lookBackHours} * interval '1 hour'
      AND m.at < ${at}::timestamptz - ${patienceSeconds} * interval '1 second'
      AND NOT (EXISTS (SELECT FROM bot_turns t WHERE t.message_id = m.id) AND EXISTS (
        SELECT FROM messages o WHERE o.conversation_id = m.conversation_id AND ${isRecent} AND o.author = 'bot'
          AND o.arrival > m.arrival AND o.status NOT IN ('dropped', 'failed') AND o.content ->> 'notice' IS NULL))
      AND NOT EXISTS (
        SELECT FROM messages o WHERE o.conversation_id = m.conversation_id AND ${isRecent} AND o.status NOT IN ('dropped', 'failed')
          AND (o.author = 'agent' AND o.arrival > m.arrival OR o.author IN ('page-inbox', 'other-app') AND o.at > m.at))
      AND CASE
        WHEN NOT EXISTS (SELECT FROM messages l WHERE l.conversation_id = m.conversation_id AND ${asked('l')}
          AND (l.at, l.id) > (m.at, m.id)) THEN c.holder_reason IS DISTINCT FROM 'back-to-bot' OR m.at >= c.holder_since
          OR NOT EXISTS (SELECT FROM messages o WHERE o.conversation_id = m.conversation_id AND ${isRecent} AND o.author = 'bot'
            AND o.arrival > m.arrival AND o.status NOT IN ('dropped', 'failed'))
        WHEN m.at <= c.found_at THEN false
        WHEN c.holder_reason = 'control-returned' THEN m.channel = 'standby' OR m.at >= c.holder_since
        WHEN c.holder_reason IN ('first-message', 'customer-wrote-again') THEN m.at >= coalesce(
          (SELECT max(h.at) FROM handovers h WHERE h.conversation_id = c.id AND h.epoch < c.epoch), '-infinity')
        ELSE m.at >= c.holder_since END
    ORDER BY m.at, m.id LIMIT 1
  ) owed
  WHERE c.holder = 'bot' AND c.need_at > ${at}::timestamptz - ${lookBackHours} * interval '1 hour'
    AND c.holder_since < ${at}::timestamptz - ${patienceSeconds} * interval '1 second'
  ORDER BY owed.at LIMIT ${mostAtOnce}`
}
