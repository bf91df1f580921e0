import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { applyMigrations } from './apply-migrations.ts'
import { startCluster } from './cluster.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    maintenanceUrl: string
    templateName: string
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
  await applyMigrations(cluster.databaseUrl(templateName))
  await runMigrations({ connectionString: cluster.databaseUrl(templateName) })
  project.provide('maintenanceUrl', cluster.url)
  project.provide('templateName', templateName)
  return async () => {
    await cluster.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}
