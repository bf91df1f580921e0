import type { ClientBase } from 'pg'
import type { Finding } from './finding.ts'

/** The triggers that refuse changes and chain what is added (prisma/migrations). */
const guards: Record<string, string[]> = {
  audit_entries: ['audit_entries_append_only', 'audit_entries_no_truncate', 'audit_entries_chained'],
  audit_anchors: ['audit_anchors_append_only', 'audit_anchors_no_truncate'],
  audit_anchored_heads: ['audit_anchored_heads_append_only', 'audit_anchored_heads_no_truncate'],
  audit_verifications: ['audit_verifications_append_only'],
  handovers: ['handovers_append_only'],
}

/** Guards that are missing or switched off right now. */
export async function findGuardsOff(client: Pick<ClientBase, 'query'>): Promise<Finding[]> {
  const { rows } = await client.query<{ trigger: string }>(
    `SELECT tgname AS trigger FROM pg_trigger WHERE tgenabled IN ('O', 'A') AND tgrelid = ANY($1::regclass[])`,
    [Object.keys(guards)],
  )
  const on = new Set(rows.map(({ trigger }) => trigger))
  return Object.entries(guards).flatMap(([table, triggers]) =>
    triggers
      .filter((trigger) => !on.has(trigger))
      .map((trigger) => ({ kind: 'guard-off', table, trigger }) satisfies Finding),
  )
}
