import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { user } from './cluster.ts'

/** The address of a database in the embedded PostgreSQL that runs on this data folder right now; null when none does. */
export function runningDatabase(folder: string, name: string): string | null {
  const pidFile = path.join(folder, 'postgres', 'postmaster.pid')
  const passwordFile = path.join(folder, 'postgres-password')
  if (!existsSync(pidFile) || !existsSync(passwordFile)) return null
  // PostgreSQL writes: process, folder, start, port, …
  const port = readFileSync(pidFile, 'utf8').split('\n')[3]
  return `postgresql://${user}:${readFileSync(passwordFile, 'utf8').trim()}@127.0.0.1:${port}/${name}`
}
