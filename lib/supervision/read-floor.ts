import { presentAgent } from '#lib/agents/present-agent.ts'
import { presentConversation, type RowFacts, rowColumns, rowJoins } from '#lib/conversations/present-conversation.ts'
import { pool } from '#lib/db.ts'
import type { Agent as AgentFacts } from '#prisma/generated/client.ts'
import type { Floor } from './floor.ts'

const waitingLimit = 200

/** Reads the floor as it is now, in two statements. What one person holds is a list of conversations like any other. */
export async function readFloor(): Promise<Floor> {
  const [waiting, people] = await Promise.all([
    pool().query<RowFacts & { total: number }>(waitingStatement),
    pool().query<PersonFacts>(peopleStatement),
  ])
  return {
    waiting: waiting.rows.map(presentConversation),
    waitingCount: waiting.rows[0]?.total ?? 0,
    people: people.rows.map((facts) => ({
      agent: presentAgent(facts),
      holdsCount: facts.holds_count,
      oldestUnansweredAt: facts.oldest_unanswered_at?.toISOString() ?? null,
    })),
  }
}

const waitingStatement = `SELECT ${rowColumns}, c.total FROM (
    SELECT *, (SELECT count(*)::int FROM conversations WHERE holder = 'waiting') AS total
    FROM conversations WHERE holder = 'waiting' ORDER BY needs_human_since, id LIMIT ${waitingLimit}
  ) c ${rowJoins} ORDER BY c.needs_human_since, c.id`

type PersonFacts = AgentFacts & { holds_count: number; oldest_unanswered_at: Date | null }

/** Unanswered: the last word is the customer's, or a notice of the bot, which is not the answer that was promised. */
const peopleStatement = `SELECT a.id, a.name, a.email, a.image, a.role, a.locale, a.availability,
    a.deactivated_at AS "deactivatedAt", count(c.id)::int AS holds_count,
    min(CASE c.last_message_author WHEN 'customer' THEN c.last_customer_message_at
      WHEN 'bot' THEN coalesce(c.needs_human_since, c.last_customer_message_at) END) AS oldest_unanswered_at
  FROM agents a LEFT JOIN conversations c ON c.holder_agent_id = a.id
  WHERE a.deactivated_at IS NULL GROUP BY a.id ORDER BY a.name, a.id`
