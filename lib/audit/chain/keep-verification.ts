import { now } from '#lib/clock.ts'
import { pool } from '#lib/db.ts'
import type { KnownAnchor } from './check-anchors.ts'
import type { Finding } from './finding.ts'
import { type Verified, verifyRecord } from './verify-record.ts'

/** A record that was rewritten as a whole has one finding per line. */
const mostKept = 20

/** Verifies the record as the desk itself, against the anchors that every verification before this one saw, and keeps what it found. */
export async function verifyAndKeep(): Promise<Verified & { firstFindings: Finding[] }> {
  const client = await pool().connect()
  try {
    const startedAt = now()
    const firstFindings: Finding[] = []
    const known = (await client.query<KnownAnchor>(knownStatement)).rows
    const report = (finding: Finding) => void (firstFindings.length < mostKept && firstFindings.push(finding))
    const verified = await verifyRecord(client, { known, report })
    const { entries, chains, anchors, lastAnchor, findings } = verified
    await client.query(keepStatement, [
      ...[startedAt, now(), entries, chains, anchors],
      ...[lastAnchor?.number ?? null, lastAnchor ? Buffer.from(lastAnchor.hash, 'hex') : null],
      ...[findings, JSON.stringify(firstFindings)],
    ])
    return { ...verified, firstFindings }
  } finally {
    client.release()
  }
}

/** The newest anchor of each of the latest verifications that found everything whole. */
const knownStatement = `SELECT DISTINCT last_anchor_number::float8 AS number, encode(last_anchor_hash, 'hex') AS hash
  FROM (SELECT * FROM audit_verifications WHERE findings = 0 ORDER BY id DESC LIMIT 50) latest
  WHERE last_anchor_number IS NOT NULL`

const keepStatement = `INSERT INTO audit_verifications
  (started_at, finished_at, entries, chains, anchors, last_anchor_number, last_anchor_hash, findings, first_findings)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`
