import type { ClientBase } from 'pg'
import { AnchorCheck, type AnchorLine, type KnownAnchor } from './check-anchors.ts'
import { type Head, type Line, LineCheck } from './check-lines.ts'
import type { Finding } from './finding.ts'
import { findGuardsOff } from './guards.ts'
import { anchorText, factsText, headText, lineText } from './line-text.ts'
import { readingOneMoment, streamRows } from './stream-rows.ts'

export type Verified = {
  entries: number
  chains: number
  anchors: number
  /** Lines that no anchor reaches yet. */
  unanchored: number
  lastAnchor: KnownAnchor | null
  findings: number
}

type Verifying = { known?: KnownAnchor[]; report: (finding: Finding) => void }

/**
 * Reads the whole record once, as it is at one moment, beside a desk that goes on working. Every line is checked against its own hash,
 * the line before it and the anchors; what is wrong is reported as it is found, and nothing is kept.
 */
export function verifyRecord(client: ClientBase, { known, report }: Verifying): Promise<Verified> {
  return readingOneMoment(client, async () => {
    let findings = 0
    const found = (finding: Finding) => {
      findings += 1
      report(finding)
    }
    for (const finding of await findGuardsOff(client)) found(finding)
    const lines = await checkLines(client, found)
    const anchors = await checkAnchors(client, { known, report: found })
    return { ...lines, ...anchors, findings }
  })
}

async function checkLines(client: ClientBase, report: (finding: Finding) => void) {
  const check = new LineCheck(report)
  const heads = streamRows<Head>(client, { name: 'heads', text: headsStatement })
  let head = await heads.next()
  for await (const line of streamRows<Line>(client, { name: 'lines', text: linesStatement })) {
    for (; !head.done && isBefore(head.value, line); head = await heads.next()) check.head(head.value)
    check.line(line)
  }
  for (; !head.done; head = await heads.next()) check.head(head.value)
  check.end()
  return check.seen
}

type Place = { chain: string; position: number }

/** The order of the statements: names of chains are plain ASCII, which both compare by their bytes. */
const isBefore = (one: Place, other: Place) =>
  one.chain < other.chain || (one.chain === other.chain && one.position < other.position)

async function checkAnchors(client: ClientBase, { known, report }: Verifying) {
  const check = new AnchorCheck(report, known)
  let anchors = 0
  for await (const line of streamRows<AnchorLine>(client, { name: 'anchors', text: anchorsStatement })) {
    if (line.number !== check.last.number) anchors += 1
    check.line(line)
  }
  check.end()
  const { rows } = await client.query<{ from: number; to: number }>(orphansStatement)
  for (const range of rows) report({ kind: 'anchors-removed', ...range })
  return { anchors, lastAnchor: anchors > 0 ? check.last : null }
}

const linesStatement = `SELECT e.id::text AS id, e.chain, e.chain_position::float8 AS position, ${factsText} AS "factsText",
    encode(e.facts_hash, 'hex') AS "factsHash", ${lineText} AS "lineText", encode(e.previous_hash, 'hex') AS "previousHash",
    encode(e.hash, 'hex') AS hash, num_nonnulls(e.salt, e.actor_name, e.before, e.after, e.evidence) = 0 AS "isErased",
    e.action = 'customer.erased' AND e.salt IS NOT NULL AS erases
  FROM audit_entries e ORDER BY e.chain, e.chain_position, e.id`

const headsStatement = `SELECT chain, chain_position::float8 AS position, encode(hash, 'hex') AS hash, anchor_number::float8 AS anchor
  FROM audit_anchored_heads ORDER BY chain, chain_position`

const anchorsStatement = `SELECT a.number::float8 AS number, ${anchorText} AS "anchorText", encode(a.heads_hash, 'hex') AS "headsHash",
    encode(a.previous_hash, 'hex') AS "previousHash", encode(a.hash, 'hex') AS hash,
    CASE WHEN h.chain IS NOT NULL THEN ${headText} END AS "headText"
  FROM audit_anchors a LEFT JOIN audit_anchored_heads h ON h.anchor_number = a.number ORDER BY a.number, h.chain`

/** Anchors that were cut off leave the heads they were made of. */
const orphansStatement = `SELECT min(anchor_number)::float8 AS "from", max(anchor_number)::float8 AS "to" FROM audit_anchored_heads
  WHERE anchor_number > (SELECT coalesce(max(number), 0) FROM audit_anchors) HAVING count(*) > 0`
