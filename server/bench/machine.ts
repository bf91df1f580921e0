import { readFileSync } from 'node:fs'
import { cpus, loadavg, platform, totalmem, type } from 'node:os'
import pg from 'pg'

const settings = ['fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers', 'max_connections']

export type Machine = { date: string; commit: string; machine: string; load: string; node: string; postgres: string }

/** What the figures were measured on, without which they say nothing. */
export async function readMachine(databaseUrl: string, commit: string): Promise<Machine> {
  const [cpu] = cpus()
  const load = platform() === 'linux' ? readFileSync('/proc/loadavg', 'utf8').trim() : loadavg().join(' ')
  return {
    date: new Date().toISOString(),
    commit,
    machine: `${cpus().length} × ${cpu?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()}`,
    load: `${load.split(' ').slice(0, 3).join(' ')} when the run began`,
    node: process.version,
    postgres: await readPostgres(databaseUrl),
  }
}

async function readPostgres(databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<{ said: string }>(
    `SELECT current_setting('server_version') || ' ' || string_agg(name || '=' || current_setting(name), ' ' ORDER BY name) AS said
     FROM pg_settings WHERE name = ANY($1)`,
    [settings],
  )
  await client.end()
  return rows[0]?.said ?? ''
}
