import { existsSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PlainError } from './plain-error.ts'

/** Lies there while the demonstration's week is played. */
const mark = (folder: string) => path.join(folder, 'week-being-played')

/** Half a week is nobody's week, and what was interrupted cannot be told from what was done: the next start begins anew. */
export async function playing<Result>(folder: string, play: () => Promise<Result>): Promise<Result> {
  writeFileSync(mark(folder), '')
  const played = await play()
  rmSync(mark(folder))
  return played
}

export const wasInterrupted = (folder: string) => existsSync(mark(folder))

/** Takes away what an interrupted play left; `dropDatabase` only where the database is the data folder's own. */
export async function beginAnew(folder: string, dropDatabase: (() => Promise<void>) | null): Promise<void> {
  if (!dropDatabase)
    throw new PlainError(
      `The demonstration was interrupted while its first week was played: give it an empty database in DATABASE_URL, and another folder in RELAIS_DATA.`,
    )
  await dropDatabase()
  for (const name of ['simulator.json', 'simulator.json.files', 'media'])
    rmSync(path.join(folder, name), { recursive: true, force: true })
  rmSync(mark(folder))
}
