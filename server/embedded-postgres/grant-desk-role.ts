import type pg from 'pg'

/** What is only ever added to. */
const appendOnly = ['audit_entries', 'audit_verifications', 'handovers']
/** What anchor_audit() writes, with its owner's rights. */
const anchors = ['audit_anchors', 'audit_anchored_heads']

/**
 * Everything the running desk does and nothing more, said anew at each start because upgrades bring tables. In one transaction: at no
 * moment may it do more. Whoever calls owns the tables.
 */
export async function grantDeskRole(owner: pg.Client, roleName: string): Promise<void> {
  const role = owner.escapeIdentifier(roleName)
  await owner.query(`BEGIN;
    GRANT USAGE ON SCHEMA public, graphile_worker TO ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public, graphile_worker TO ${role};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public, graphile_worker TO ${role};
    REVOKE UPDATE, DELETE, TRUNCATE ON ${appendOnly.join(', ')} FROM ${role};
    REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON ${anchors.join(', ')}, _prisma_migrations FROM ${role};
    GRANT EXECUTE ON FUNCTION anchor_audit(), erase_facts_of_conversation(uuid) TO ${role};
    ${await policies(owner, roleName)}
    COMMIT`)
}

/** The job queue shuts its tables row by row to everybody but their owner. */
async function policies(owner: pg.Client, roleName: string): Promise<string> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'graphile_worker'::regnamespace AND c.relrowsecurity
     AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = $1)`,
    [roleName],
  )
  const role = owner.escapeIdentifier(roleName)
  return rows
    .map(
      ({ name }) =>
        `CREATE POLICY ${role} ON graphile_worker.${owner.escapeIdentifier(name)} TO ${role} USING (true) WITH CHECK (true);`,
    )
    .join('\n')
}
