import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transact } from '#lib/db.ts'
import { asOwner, databaseUrl } from '#lib/testing/database.ts'
import { anchorRecord } from './chain/anchor-record.ts'
import { record } from './record.ts'

/** The running desk's own connection, as somebody who broke into the desk would have it. */
const desk = new pg.Client({ connectionString: databaseUrl })

beforeAll(async () => {
  await desk.connect()
  await transact((tx) =>
    record(tx, { actor: { kind: 'relais' }, action: 'agent.created', at: new Date(), reason: 'true' }),
  )
  await anchorRecord()
})
afterAll(() => desk.end())

const attempts = [
  `UPDATE audit_entries SET reason = 'another'`,
  `INSERT INTO audit_entries SELECT * FROM audit_entries ON CONFLICT (id) DO UPDATE SET reason = 'another'`,
  `MERGE INTO audit_entries e USING (SELECT 1) s ON true WHEN MATCHED THEN DELETE`,
  `DELETE FROM audit_entries`,
  `TRUNCATE audit_entries`,
  `DROP TABLE audit_entries`,
  `DROP TRIGGER audit_entries_append_only ON audit_entries`,
  `ALTER TABLE audit_entries DISABLE TRIGGER audit_entries_append_only`,
  `ALTER TABLE audit_entries DISABLE TRIGGER ALL`,
  `ALTER TABLE audit_entries DROP COLUMN hash`,
  `CREATE TRIGGER mine BEFORE INSERT ON audit_entries FOR EACH ROW EXECUTE FUNCTION refuse_change_of_record()`,
  `CREATE RULE mine AS ON INSERT TO audit_entries DO INSTEAD NOTHING`,
  `CREATE OR REPLACE FUNCTION refuse_change_of_record() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`,
  `CREATE OR REPLACE FUNCTION chain_audit_entry() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`,
  `ALTER TABLE audit_entries OWNER TO current_user`,
  `SELECT setval('audit_entries_id_seq', 1)`,
  `SET session_replication_role = replica`,
  `SET ROLE relais`,
  `SET SESSION AUTHORIZATION relais`,
  `ALTER ROLE current_user SUPERUSER`,
  `CREATE ROLE mine SUPERUSER`,
  `UPDATE audit_anchors SET heads = 0`,
  `DELETE FROM audit_anchors`,
  `INSERT INTO audit_anchors SELECT number + 1, at, last_entry_id, heads, heads_hash, previous_hash, hash FROM audit_anchors`,
  `DELETE FROM audit_anchored_heads`,
  `INSERT INTO audit_anchored_heads VALUES ('desk', 99, '', 1)`,
  `TRUNCATE audit_anchors, audit_anchored_heads`,
  `DELETE FROM audit_verifications`,
  `UPDATE handovers SET reason = 'another'`,
  `DELETE FROM handovers`,
  `DELETE FROM _prisma_migrations`,
]

const denied = /permission denied|must be owner|must be able to SET ROLE|not allowed|denied to/i

test.each(attempts)('the desk’s own role is refused: %s', async (attempt) => {
  await expect(desk.query(attempt)).rejects.toThrow(denied)
})

test('resetting its role gives the desk’s connection nothing more', async () => {
  await desk.query('RESET ROLE; RESET SESSION AUTHORIZATION')
  await expect(desk.query('DELETE FROM audit_entries')).rejects.toThrow(denied)
  const { rows } = await desk.query('SELECT reason FROM audit_entries')
  expect(rows).toEqual([{ reason: 'true' }])
})

test('the owner of the tables meets a second wall', async () => {
  await expect(asOwner(`UPDATE audit_entries SET reason = 'another'`)).rejects.toThrow('append-only')
  await expect(asOwner('DELETE FROM audit_entries')).rejects.toThrow('append-only')
  await expect(asOwner('TRUNCATE audit_entries')).rejects.toThrow('append-only')
  await expect(asOwner('DELETE FROM audit_anchors')).rejects.toThrow('append-only')
  await expect(asOwner('DELETE FROM audit_anchored_heads')).rejects.toThrow('append-only')
})

test('what a writer says of the chain is not believed', async () => {
  const { rows } = await desk.query(
    `INSERT INTO audit_entries (at, actor_kind, action, chain, chain_position, salt, facts_hash, previous_hash, hash)
     VALUES (now(), 'relais', 'agent.created', 'elsewhere', 99, '', '', '', '') RETURNING chain, chain_position::int, length(hash) AS hash`,
  )
  expect(rows).toEqual([{ chain: 'desk', chain_position: 2, hash: 32 }])
})
