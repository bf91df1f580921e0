import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/**
 * Stops the PostgreSQL that an earlier, killed start may have left on this data folder. Its guardian normally stops it
 * within a second, so this only matters when both died; a second live start of Relais is told apart by its own lock.
 */
export async function stopLeftover(dataDirectory: string): Promise<void> {
  const pidFile = path.join(dataDirectory, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  if (!isPostgres(pid)) return
  process.kill(pid, 'SIGINT')
  for (let tries = 0; tries < 100 && existsSync(pidFile); tries++) await delay(50)
}

function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return /postgres/.test(readFileSync(`/proc/${pid}/comm`, 'utf8'))
  } catch {
    return false // gone, or not ours to ask about
  }
}
