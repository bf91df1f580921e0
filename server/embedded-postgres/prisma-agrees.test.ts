import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { migrateDatabase } from './migrate-database.ts'

/** Prisma's own engine, the one behind `npx prisma migrate deploy`, as the package that needs no download. */
type Engine = {
  applyMigrations(input: { migrationsList: object; filters: object }): Promise<{ appliedMigrationNames: string[] }>
  diagnoseMigrationHistory(input: object): Promise<Diagnosis>
}
type Diagnosis = { history: unknown; editedMigrationNames: string[]; failedMigrationNames: string[] }

const name = `prisma_${randomUUID().slice(0, 8)}`
const superuser = new pg.Client({ connectionString: inject('maintenanceUrl') })
const addressOf = (database: string) =>
  Object.assign(new URL(inject('maintenanceUrl')), {
    pathname: `/${database}`,
    username: name,
    password: 'known',
  }).toString()

const migrations = path.resolve('prisma/migrations')
const read = (...names: string[]) => readFileSync(path.join(migrations, ...names), 'utf8')
const names = readdirSync(migrations)
  .filter((each) => existsSync(path.join(migrations, each, 'migration.sql')))
  .sort()
const filters = { externalTables: [], externalEnums: [] }
const migrationsList = {
  baseDir: migrations,
  lockfile: { path: 'migration_lock.toml', content: read('migration_lock.toml') },
  shadowDbInitScript: '',
  migrationDirectories: names.map((each) => ({
    path: each,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: read(each, 'migration.sql') } },
  })),
}

async function loadEngine() {
  const folder = path.resolve('node_modules/@prisma/schema-engine-wasm')
  const engine = await import(path.join(folder, 'schema_engine_bg.js'))
  const program = readFileSync(path.join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(program, { './schema_engine_bg.js': engine })
  engine.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  return engine.SchemaEngine
}

const engine = await loadEngine()

async function engineFor(url: string): Promise<Engine> {
  const schema = path.resolve('prisma/schema.prisma')
  const datamodels = [[schema, readFileSync(schema, 'utf8')]]
  return engine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(wholeScripts(url)))
}

/** The adapter cuts a script at every semicolon; the engine that `npx prisma` downloads sends it whole. */
function wholeScripts(url: string): PrismaPg {
  const factory = new PrismaPg({ connectionString: url })
  const connect = factory.connect.bind(factory)
  factory.connect = async () =>
    Object.assign(await connect(), {
      executeScript: async (script: string) => {
        const client = new pg.Client({ connectionString: url })
        await client.connect()
        await client.query(script).finally(() => client.end())
      },
    })
  return factory
}

const wellKept = { history: null, editedMigrationNames: [], failedMigrationNames: [] }
const diagnose = (engine: Engine) =>
  engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters })

beforeAll(async () => {
  await superuser.connect()
  await superuser.query(`CREATE ROLE ${name} LOGIN PASSWORD 'known'`)
  for (const database of [name, `${name}_ours`]) await superuser.query(`CREATE DATABASE ${database} OWNER ${name}`)
})

afterAll(async () => {
  for (const database of [name, `${name}_ours`]) await superuser.query(`DROP DATABASE ${database} WITH (FORCE)`)
  await superuser.query(`DROP ROLE ${name}`)
  await superuser.end()
})

test('prisma migrate deploy brings an empty database to this version as an ordinary role, and the start finds nothing to add', async () => {
  const engine = await engineFor(addressOf(name))
  expect((await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames).toEqual(names)
  expect(await diagnose(engine)).toMatchObject(wellKept)
  const before = await applied(name)
  await migrateDatabase({ DATABASE_URL: addressOf(name), RELAIS_SECRET: 'a secret that only this test uses' })
  expect(await applied(name)).toEqual(before)
})

test('what the start applied is in order for prisma migrate deploy, which finds nothing to add', async () => {
  const url = addressOf(`${name}_ours`)
  await migrateDatabase({ DATABASE_URL: url, RELAIS_SECRET: 'a secret that only this test uses' })
  const engine = await engineFor(url)
  expect(await diagnose(engine)).toMatchObject(wellKept)
  expect((await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames).toEqual([])
})

async function applied(database: string) {
  const client = new pg.Client({ connectionString: addressOf(database) })
  await client.connect()
  const { rows } = await client.query('SELECT id, migration_name FROM _prisma_migrations ORDER BY migration_name')
  await client.end()
  return rows
}
