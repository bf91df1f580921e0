import { pool } from '#lib/db.ts'
import type { RecordStanding } from './standing.ts'

/** What the latest verification found, since when it has been so, and whether the desk's role could alter the record; in one statement. */
export async function getStanding(): Promise<RecordStanding> {
  const { rows } = await pool().query<Facts>(statement)
  const [facts] = rows
  if (!facts?.verifiedAt) return { ...unverified, isProtected: facts?.isProtected ?? false }
  const { verifiedAt, intactSince, anchorNumber, anchorHash, entries, findings, firstFindings, isProtected } = facts
  return {
    state: findings === 0 ? 'intact' : 'broken',
    verifiedAt: verifiedAt.toISOString(),
    intactSince: intactSince?.toISOString() ?? null,
    lastAnchor: anchorNumber && anchorHash ? { number: anchorNumber, hash: anchorHash } : null,
    ...{ entries, findings, firstFindings, isProtected },
  }
}

const unverified = {
  ...{ state: 'unverified' as const, verifiedAt: null, intactSince: null, lastAnchor: null },
  ...{ entries: 0, findings: 0, firstFindings: [] },
}

type Facts = Pick<RecordStanding, 'entries' | 'findings' | 'firstFindings' | 'isProtected'> & {
  verifiedAt: Date | null
  intactSince: Date | null
  anchorNumber: number | null
  anchorHash: string | null
}

/** Whether the role that asks may do no more to the record than read it and add to it. */
export const isProtected = `NOT (has_table_privilege('audit_entries', 'UPDATE') OR has_table_privilege('audit_entries', 'DELETE')
  OR has_table_privilege('audit_entries', 'TRUNCATE')
  OR pg_has_role((SELECT relowner FROM pg_class WHERE oid = 'audit_entries'::regclass), 'MEMBER'))`

const statement = `SELECT last.finished_at AS "verifiedAt", last.entries::float8 AS entries, last.findings::float8 AS findings,
    last.first_findings AS "firstFindings", last.last_anchor_number::float8 AS "anchorNumber",
    encode(last.last_anchor_hash, 'hex') AS "anchorHash", ${isProtected} AS "isProtected",
    CASE WHEN last.findings = 0 THEN (SELECT min(v.finished_at) FROM audit_verifications v WHERE v.id > coalesce(
      (SELECT max(b.id) FROM audit_verifications b WHERE b.findings > 0), 0)) END AS "intactSince"
  FROM (SELECT 1) always LEFT JOIN LATERAL (SELECT * FROM audit_verifications ORDER BY id DESC LIMIT 1) last ON true`
