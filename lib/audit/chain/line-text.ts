import { createHash } from 'node:crypto'

/**
 * The texts that are hashed, read from `audit_entries e`, `audit_anchored_heads h` and `audit_anchors a`. The migrations say the
 * same in functions of the database; who verifies does not ask those, because somebody who altered the record may have altered
 * them too. Postgres writes jsonb in one way only, so equal facts are equal texts.
 */
export const factsText = `jsonb_build_array(encode(e.salt, 'hex'), e.actor_name, e.before::text, e.after::text, e.evidence::text)::text`

export const lineText = `jsonb_build_array('relais-audit-1', e.chain, e.chain_position, e.id, (extract(epoch FROM e.at) * 1000)::bigint,
  e.actor_kind, e.actor_id, e.action, e.conversation_id, e.page_id, e.reason, encode(e.facts_hash, 'hex'),
  encode(e.previous_hash, 'hex'))::text`

export const headText = `jsonb_build_array(h.chain, h.chain_position, encode(h.hash, 'hex'))::text`

export const anchorText = `jsonb_build_array('relais-anchor-1', a.number, (extract(epoch FROM a.at) * 1000)::bigint, a.last_entry_id,
  a.heads, encode(a.heads_hash, 'hex'), encode(a.previous_hash, 'hex'))::text`

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What stands before the first line. */
export const beginningOf = (chain: string) => sha256(`relais-audit-1 ${chain}`)
export const beginningOfAnchors = sha256('relais-anchor-1')
