import { now } from '#lib/clock.ts'
import { pool } from '#lib/db.ts'
import { type Restriction, restrictionOf } from './restriction.ts'

/** The Pages that Messenger restricts, as far as it told or showed (D65). */
export async function findRestrictions(): Promise<{ pageId: string; evidence: Restriction }[]> {
  const { rows } = await pool().query<Row>(statement)
  return rows.flatMap(({ pageId, policy, toldAt, refusedAt }) => {
    const told = policy && toldAt ? { action: policy.action, reason: policy.reason ?? null, at: toldAt } : null
    const restriction = restrictionOf({ told, refusedAt }, now())
    return restriction ? [{ pageId, evidence: restriction }] : []
  })
}

type Row = {
  pageId: string
  policy: { action: string; reason?: string } | null
  toldAt: Date | null
  refusedAt: Date | null
}

const statement = `SELECT p.id AS "pageId", told.policy, told.at AS "toldAt",
    (SELECT max(attempted_at) FROM messages WHERE page_id = p.id AND failure = 'page-restricted') AS "refusedAt"
  FROM pages p LEFT JOIN LATERAL (
    SELECT item->'policy_enforcement' AS policy, occurred_at AS at FROM webhook_events
    WHERE page_id = p.id AND item ? 'policy_enforcement' ORDER BY id DESC LIMIT 1) AS told ON true`
