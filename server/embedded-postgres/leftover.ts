import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { commandLineOf } from '../boot/command-line.ts'

/**
 * Stops the PostgreSQL that an earlier, killed start may have left on this data folder. Its guardian normally stops it
 * within a second, so this only matters when both died; a second live start of Relais is told apart by its own lock.
 */
export async function stopLeftover(dataDirectory: string): Promise<void> {
  const pidFile = path.join(dataDirectory, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  if (!isOurs(pid, dataDirectory)) return
  process.kill(pid, 'SIGINT')
  for (let tries = 0; tries < 200 && existsSync(pidFile); tries++) await delay(50)
}

/** After a reboot the id may be another program's, even another PostgreSQL's: only the one that was started on this folder is stopped. */
const isOurs = (pid: number, dataDirectory: string) => commandLineOf(pid).includes(`postgres -D ${dataDirectory} `)
