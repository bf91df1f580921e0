import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { disconnect } from '#lib/db.ts'

/**
 * Importing this file gives the test file a database of its own, copied from the migrated template, and the environment of a
 * desk with two Messenger apps. It is dropped afterwards; a connection that a test leaves open fails the file there.
 */
const name = `test_${randomUUID().replaceAll('-', '')}`

async function maintain(statement: string) {
  const client = new pg.Client({ connectionString: inject('maintenanceUrl') })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

await maintain(`CREATE DATABASE ${name} TEMPLATE ${inject('templateName')}`)

const url = new URL(inject('maintenanceUrl'))
url.pathname = `/${name}`

export const testApps = { bot: '1010101010101010', desk: '2020202020202020', inbox: '263902037430900' } as const

Object.assign(process.env, {
  NODE_ENV: 'test',
  DATABASE_URL: url.toString(),
  RELAIS_SECRET: 'a secret that only tests use, long enough',
  RELAIS_SIMULATOR_URL: 'http://127.0.0.1:1',
  MESSENGER_GRAPH_URL: 'http://127.0.0.1:1/v25.0',
  MESSENGER_DESK_APP_ID: testApps.desk,
  MESSENGER_DESK_APP_SECRET: 'desk-app-secret-of-tests',
  MESSENGER_BOT_APP_ID: testApps.bot,
  MESSENGER_BOT_APP_SECRET: 'bot-app-secret-of-tests',
  MESSENGER_VERIFY_TOKEN: 'verify-token-of-tests',
})

export const databaseUrl = url.toString()

afterAll(async () => {
  await disconnect()
  await maintain(`DROP DATABASE ${name}`)
})
