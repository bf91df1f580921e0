import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startCluster } from './cluster.ts'
import { migrateDatabase } from './migrate-database.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    maintenanceUrl: string
    templateName: string
    /** The template, as the running desk's own role. */
    deskUrl: string
  }
}

const templateName = 'relais_template'

/** Vitest's global set-up: one PostgreSQL for the whole run, with a migrated template that each test file copies. */
export async function setup(project: TestProject) {
  const directory = mkdtempSync(path.join(tmpdir(), 'relais-test-'))
  const cluster = await startCluster(directory, { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' })
  const client = new pg.Client({ connectionString: cluster.url })
  await client.connect()
  await client.query(`CREATE DATABASE ${templateName}`)
  await client.end()
  const template = { DATABASE_URL: cluster.databaseUrl(templateName), RELAIS_SECRET: 'of a desk that only tests use' }
  const deskUrl = await migrateDatabase(template)
  await letTestsEmpty(template.DATABASE_URL, new URL(deskUrl).username)
  project.provide('maintenanceUrl', cluster.url)
  project.provide('templateName', templateName)
  project.provide('deskUrl', deskUrl)
  return async () => {
    await cluster.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}

/** Tests begin on empty tables; the desk never empties one. The record stays what it is for the desk. */
async function letTestsEmpty(url: string, role: string) {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  const name = owner.escapeIdentifier(role)
  await owner.query(`GRANT TRUNCATE ON ALL TABLES IN SCHEMA public, graphile_worker TO ${name};
    REVOKE TRUNCATE ON audit_entries, audit_anchors, audit_anchored_heads, audit_verifications FROM ${name}`)
  await owner.end()
}
