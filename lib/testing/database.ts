import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { disconnect } from '#lib/db.ts'

/**
 * Importing this file gives the test file a database of its own, copied from the migrated template, and the environment of a
 * desk with two Messenger apps, connected as the role that a running desk has. It is dropped afterwards; a connection that a test
 * leaves open fails the file there.
 */
const name = `test_${randomUUID().replaceAll('-', '')}`

async function run(connectionString: string, statement: string) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

const maintain = (statement: string) => run(inject('maintenanceUrl'), statement)

await maintain(`CREATE DATABASE ${name} TEMPLATE ${inject('templateName')}`)

function inThisDatabase(address: string): string {
  const url = new URL(address)
  url.pathname = `/${name}`
  return url.toString()
}

export const databaseUrl = inThisDatabase(inject('deskUrl'))
/** Of a superuser, who may do everything that nobody should. */
export const ownerUrl = inThisDatabase(inject('maintenanceUrl'))
export const asOwner = (statement: string) => run(ownerUrl, statement)

export const testApps = { bot: '1010101010101010', desk: '2020202020202020', inbox: '263902037430900' } as const

Object.assign(process.env, {
  NODE_ENV: 'test',
  DATABASE_URL: databaseUrl,
  RELAIS_SECRET: 'a secret that only tests use, long enough',
  RELAIS_SIMULATOR_URL: 'http://127.0.0.1:1',
  MESSENGER_GRAPH_URL: 'http://127.0.0.1:1/v25.0',
  MESSENGER_DESK_APP_ID: testApps.desk,
  MESSENGER_DESK_APP_SECRET: 'desk-app-secret-of-tests',
  MESSENGER_BOT_APP_ID: testApps.bot,
  MESSENGER_BOT_APP_SECRET: 'bot-app-secret-of-tests',
  MESSENGER_VERIFY_TOKEN: 'verify-token-of-tests',
})

afterAll(async () => {
  await disconnect()
  await maintain(`DROP DATABASE ${name}`)
})
