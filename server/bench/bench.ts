import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runMigrations } from 'graphile-worker'
import { applyMigrations } from '#server/embedded-postgres/apply-migrations.ts'
import { startCluster } from '#server/embedded-postgres/cluster.ts'
import { createDatabase } from '#server/embedded-postgres/create-database.ts'
import { onShutdown } from '#server/shutdown.ts'
import { type Desk, openDesk } from './desk/open-desk.ts'

/** What the measures of one run share. */
export type Bench = {
  maintenanceUrl: string
  /** A new, migrated database. */
  database(name: string): Promise<string>
  /** The whole desk beside a simulator, started when it is first asked for. */
  desk(): Promise<Desk>
}

/** A real Postgres with the settings that the product gives it: every commit is flushed. */
export async function openBench(): Promise<Bench> {
  const folder = mkdtempSync(path.join(tmpdir(), 'relais-bench-'))
  onShutdown('folder', () => rmSync(folder, { recursive: true, force: true }))
  const cluster = await startCluster(folder)
  onShutdown('database', () => cluster.stop())
  let desk: Promise<Desk> | undefined
  return {
    maintenanceUrl: cluster.url,
    database,
    desk() {
      desk ??= openDesk({ folder, database })
      return desk
    },
  }

  async function database(name: string) {
    await createDatabase(cluster, name)
    const connectionString = cluster.databaseUrl(name)
    await applyMigrations(connectionString)
    await runMigrations({ connectionString })
    return connectionString
  }
}
