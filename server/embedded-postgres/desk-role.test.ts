import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { migrateDatabase } from './migrate-database.ts'

/** A server as somebody else runs it: the owner of the desk's database is no superuser, and may make no roles. */
const name = `somebody_${randomUUID().slice(0, 8)}`
const secret = 'a secret that only this test uses'
const superuser = new pg.Client({ connectionString: inject('maintenanceUrl') })

const addressFor = (user: string) => {
  const url = new URL(inject('maintenanceUrl'))
  return Object.assign(url, { pathname: `/${name}`, username: user, password: 'known' }).toString()
}

const ask = async (url: string, text: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client.query(text).finally(() => client.end())
}

const owner = addressFor(name)

beforeAll(async () => {
  await superuser.connect()
  await superuser.query(`CREATE ROLE ${name} LOGIN PASSWORD 'known'`)
  await superuser.query(`CREATE DATABASE ${name} OWNER ${name}`)
})

afterAll(async () => {
  await superuser.query(`DROP DATABASE ${name}`)
  for (const role of [`${name}_desk`, `${name}_given`, name]) await superuser.query(`DROP ROLE IF EXISTS ${role}`)
  await superuser.end()
})

test('an owner who may not make roles runs the desk as before', async () => {
  expect(await migrateDatabase({ DATABASE_URL: owner, RELAIS_SECRET: secret })).toBe(owner)
})

test('a role that was made for the desk is granted what it needs by the owner, and no more', async () => {
  await superuser.query(`CREATE ROLE ${name}_given LOGIN PASSWORD 'known'`)
  const given = addressFor(`${name}_given`)
  const both = { DATABASE_URL: given, DATABASE_OWNER_URL: owner, RELAIS_SECRET: secret }
  expect(await migrateDatabase(both)).toBe(given)
  await ask(given, `SELECT graphile_worker.add_job('sweep-control')`)
  expect((await ask(given, 'SELECT * FROM graphile_worker._private_jobs')).rowCount).toBe(1)
  await ask(given, `INSERT INTO audit_entries (at, actor_kind, action) VALUES (now(), 'relais', 'agent.created')`)
  await expect(ask(given, 'DELETE FROM audit_entries')).rejects.toThrow('permission denied')
  await expect(ask(given, `SET ROLE ${name}`)).rejects.toThrow('permission denied')
})

test('the desk’s own role finds the database at its version and starts without its owner', async () => {
  const given = addressFor(`${name}_given`)
  expect(await migrateDatabase({ DATABASE_URL: given, RELAIS_SECRET: secret })).toBe(given)
})

test('an owner who may make roles gets one for the desk, the same at every start', async () => {
  await superuser.query(`ALTER ROLE ${name} CREATEROLE`)
  const [one, other] = await Promise.all(
    [1, 2].map(() => migrateDatabase({ DATABASE_URL: owner, RELAIS_SECRET: secret })),
  )
  expect(one).toBe(other)
  expect(new URL(one ?? '').username).toBe(`${name}_desk`)
  await expect(ask(one ?? '', 'TRUNCATE audit_entries')).rejects.toThrow('permission denied')
  const rotated = await migrateDatabase({ DATABASE_URL: owner, RELAIS_SECRET: `${secret}, changed` })
  expect(rotated).not.toBe(one)
  await expect(ask(one ?? '', 'SELECT 1')).rejects.toThrow('password authentication failed')
  expect((await ask(rotated, 'SELECT count(*)::int AS count FROM audit_entries')).rows).toEqual([{ count: 1 }])
})
