import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { PlainError } from '../boot/plain-error.ts'

type Applied = { migration_name: string; checksum: string; finished_at: Date | null }

/**
 * Applies prisma/migrations as `prisma migrate deploy` does (same table, same checksums, same advisory lock), in
 * milliseconds and without an engine; `prisma migrate status` agrees afterwards. Returns the names it applied.
 */
export async function applyMigrations(databaseUrl: string, directory = 'prisma/migrations'): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock(72707369)') // Prisma's own lock: two starts, or a start and the CLI, take turns
    await createLedger(client)
    const applied = await readLedger(client)
    requireKnown(applied, directory)
    const waiting = migrationNames(directory).filter((name) => isWaiting(name, directory, applied))
    if (waiting.length > 0) await requireOwner(client)
    for (const name of waiting) await apply(client, name, directory)
    return waiting
  } finally {
    await client.end() // also gives the lock back
  }
}

/** An older program would write into a newer database what that no longer means. */
function requireKnown(applied: Applied[], directory: string) {
  const known = new Set(migrationNames(directory))
  const unknown = applied.find(({ migration_name }) => !known.has(migration_name))
  if (unknown)
    throw new PlainError(
      `A newer Relais has already changed this database (${unknown.migration_name}): run that version, or go back to a backup made before it.`,
    )
}

async function requireOwner(client: pg.Client) {
  const { rows } = await client.query<{ mayWrite: boolean }>(
    `SELECT has_table_privilege('_prisma_migrations', 'INSERT') AS "mayWrite"`,
  )
  if (!rows[0]?.mayWrite)
    throw new PlainError(
      'This version of Relais changes the database, and the role in DATABASE_URL may not: run "npm run migrate" with DATABASE_OWNER_URL set to the owner of the tables, then start again.',
    )
}

async function createLedger(client: pg.Client) {
  const { rows } = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS "isThere"`)
  if (rows[0]?.isThere) return // a role that may not create anything can still see that nothing is waiting
  await requireCreator(client)
  await client.query(`CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`)
}

/** Since PostgreSQL 15 only the owner of a database may create anything in it. */
async function requireCreator(client: pg.Client) {
  const { rows } = await client.query<{ mayCreate: boolean; role: string; database: string }>(
    `SELECT has_schema_privilege('public', 'CREATE') AS "mayCreate", current_user AS role, current_database() AS database`,
  )
  const [standing] = rows
  if (standing && !standing.mayCreate)
    throw new PlainError(
      `${standing.role} may not create tables in ${standing.database}: make it the owner (ALTER DATABASE "${standing.database}" OWNER TO "${standing.role}"), or set DATABASE_OWNER_URL to who is.`,
    )
}

async function readLedger(client: pg.Client): Promise<Applied[]> {
  const { rows } = await client.query<Applied>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  const failed = rows.find((row) => !row.finished_at)
  if (failed)
    throw new PlainError(
      `Migration ${failed.migration_name} failed earlier: mend what its logs say (_prisma_migrations), then run "npx prisma migrate resolve --rolled-back ${failed.migration_name}" and start again.`,
    )
  return rows
}

function migrationNames(directory: string): string[] {
  return readdirSync(directory)
    .filter((name) => existsSync(path.join(directory, name, 'migration.sql')))
    .sort()
}

function isWaiting(name: string, directory: string, applied: Applied[]): boolean {
  const before = applied.find((row) => row.migration_name === name)
  if (before && before.checksum !== checksumOf(readSql(name, directory)))
    throw new PlainError(
      `Migration ${name} was changed after it was applied here: restore it, and write a new one instead.`,
    )
  return !before
}

async function apply(client: pg.Client, name: string, directory: string) {
  const id = randomUUID()
  const sql = readSql(name, directory)
  await client.query('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)', [
    id,
    checksumOf(sql),
    name,
  ])
  try {
    await client.query(sql.toString('utf8'))
  } catch (error) {
    await client.query('UPDATE _prisma_migrations SET logs = $2 WHERE id = $1', [id, String(error)])
    throw error
  }
  await client.query('UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1', [id])
}

const readSql = (name: string, directory: string) => readFileSync(path.join(directory, name, 'migration.sql'))
const checksumOf = (sql: Buffer) => createHash('sha256').update(sql).digest('hex')
