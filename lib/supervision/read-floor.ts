import { presentAgent } from '#lib/agents/present-agent.ts'
import { now } from '#lib/clock.ts'
import { presentConversation, type RowFacts, rowColumns, rowJoins } from '#lib/conversations/present-conversation.ts'
import { pool } from '#lib/db.ts'
import type { Agent as AgentFacts } from '#prisma/generated/client.ts'
import { ageLimits, type Floor } from './floor.ts'

const waitingLimit = 200

/** Reads the floor as it is now, in two statements. What one person holds is a list of conversations like any other. */
export async function readFloor(): Promise<Floor> {
  const [waiting, people] = await Promise.all([
    pool().query<WaitingFacts>(waitingStatement, [now(), ageLimits]),
    pool().query<PersonFacts>(peopleStatement),
  ])
  return {
    waiting: waiting.rows.map(presentConversation),
    waitingCount: waiting.rows[0]?.total ?? 0,
    waitingAges: agesOf(waiting.rows[0]?.ages ?? {}),
    people: people.rows.map((facts) => ({
      agent: presentAgent(facts),
      holdsCount: facts.holds_count,
      oldestUnansweredAt: facts.oldest_unanswered_at?.toISOString() ?? null,
    })),
  }
}

type WaitingFacts = RowFacts & { total: number; ages: Record<string, number> }

const agesOf = (counts: WaitingFacts['ages']) =>
  Array.from({ length: ageLimits.length + 1 }, (_, age) => counts[age] ?? 0)

/** Everybody who waits is counted, by age, whether they fit into the list or not. */
const waitingStatement = `SELECT ${rowColumns}, c.total, c.ages FROM (
    SELECT w.*, counted.* FROM conversations w, (
      SELECT sum(n)::int AS total, jsonb_object_agg(age, n) AS ages FROM (
        SELECT width_bucket(extract(epoch FROM $1::timestamptz - coalesce(needs_human_since, holder_since)) / 60, $2::numeric[]) AS age, count(*)::int AS n
        FROM conversations WHERE holder = 'waiting' GROUP BY 1
      ) by_age
    ) counted
    WHERE w.holder = 'waiting' ORDER BY w.needs_human_since, w.id LIMIT ${waitingLimit}
  ) c ${rowJoins} ORDER BY c.needs_human_since, c.id`

type PersonFacts = AgentFacts & { holds_count: number; oldest_unanswered_at: Date | null }

/** Unanswered: the last word is the customer's, or a notice of the bot, which is not the answer that was promised. */
const peopleStatement = `SELECT a.id, a.name, a.email, a.image, a.role, a.locale, a.availability,
    a.deactivated_at AS "deactivatedAt", count(c.id)::int AS holds_count,
    min(CASE c.last_message_author WHEN 'customer' THEN c.last_customer_message_at
      WHEN 'bot' THEN coalesce(c.needs_human_since, c.last_customer_message_at) END) AS oldest_unanswered_at
  FROM agents a LEFT JOIN conversations c ON c.holder_agent_id = a.id
  WHERE a.deactivated_at IS NULL GROUP BY a.id ORDER BY a.name, a.id`
