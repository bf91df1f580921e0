import { pool } from '#lib/db.ts'
import { log } from '#lib/log.ts'

/**
 * Remembers how far every chain has come, so that an end that is cut off shows. The hash also goes to the log: kept elsewhere, it proves
 * even against somebody who can rewrite the whole database. Null when nothing was written since.
 */
export async function anchorRecord(): Promise<{ number: number; heads: number; hash: string } | null> {
  const { rows } = await pool().query<{ number: number; heads: number; hash: string }>(
    `SELECT number::float8 AS number, heads, encode(hash, 'hex') AS hash FROM anchor_audit()`,
  )
  const [anchor] = rows
  if (!anchor) return null
  log.info({ anchor: anchor.number, heads: anchor.heads, hash: anchor.hash }, 'the record was anchored')
  return anchor
}
