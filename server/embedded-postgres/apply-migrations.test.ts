import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { migrateDatabase } from './migrate-database.ts'

const name = `migrated_${randomUUID().slice(0, 8)}`
const superuser = new pg.Client({ connectionString: inject('maintenanceUrl') })

function addressFor(changes: Partial<Pick<URL, 'username' | 'password' | 'port' | 'pathname'>> = {}): string {
  return Object.assign(new URL(inject('maintenanceUrl')), { pathname: `/${name}`, ...changes }).toString()
}

const migrate = (DATABASE_URL: string) =>
  migrateDatabase({ DATABASE_URL, RELAIS_SECRET: 'a secret that only this test uses' })

beforeAll(async () => {
  await superuser.connect()
  await superuser.query(`CREATE DATABASE ${name} TEMPLATE ${inject('templateName')}`)
  await superuser.query(`CREATE ROLE ${name} LOGIN PASSWORD 'known'`)
})

afterAll(async () => {
  await superuser.query(`DROP DATABASE ${name}`)
  await superuser.query(`DROP DATABASE IF EXISTS ${name}_empty`)
  for (const role of [name, `${name}_desk`]) await superuser.query(`DROP ROLE IF EXISTS ${role}`)
  await superuser.end()
})

test('a database that a newer Relais has changed is left alone, and the sentence says so', async () => {
  const owner = new pg.Client({ connectionString: addressFor() })
  await owner.connect()
  await owner.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('1', 'x', '29990101000000_of_tomorrow', now())`,
  )
  await expect(migrate(addressFor())).rejects.toThrow(
    'A newer Relais has already changed this database (29990101000000_of_tomorrow): run that version, or go back to a backup',
  )
  await owner.query(`DELETE FROM _prisma_migrations WHERE id = '1'`)
  await owner.end()
})

test('what keeps the desk out of its database is one sentence that names the variable', async () => {
  const host = new URL(inject('maintenanceUrl')).hostname
  await expect(migrate(addressFor({ port: '1' }))).rejects.toThrow(
    `No PostgreSQL answers at ${host}:1 (ECONNREFUSED): start it, or correct DATABASE_URL.`,
  )
  await expect(migrate(addressFor({ password: 'wrong' }))).rejects.toThrow(
    /does not let relais in \(.*\): correct DATABASE/,
  )
  await expect(migrate(addressFor({ pathname: '/nowhere' }))).rejects.toThrow('There is no database nowhere at')
})

test('an ordinary role that does not own an empty database is told what it needs', async () => {
  await superuser.query(`CREATE DATABASE ${name}_empty`)
  const ordinary = addressFor({ username: name, password: 'known', pathname: `/${name}_empty` })
  await expect(migrate(ordinary)).rejects.toThrow(`ALTER DATABASE "${name}_empty" OWNER TO "${name}"`)
})

test('a database in another encoding cannot hold what people write', async () => {
  await superuser.query(
    `CREATE DATABASE ${name}_ascii ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0`,
  )
  try {
    await expect(migrate(addressFor({ pathname: `/${name}_ascii` }))).rejects.toThrow(
      'is encoded in SQL_ASCII: create one',
    )
  } finally {
    await superuser.query(`DROP DATABASE ${name}_ascii`)
  }
})
