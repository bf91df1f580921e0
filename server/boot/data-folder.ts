import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { commandLineOf } from './command-line.ts'
import { PlainError } from './plain-error.ts'

/** The layout of the folder; a program that finds a newer one would misread it. */
const format = 1

/**
 * Opens the folder that holds files, the embedded database and the demonstration's secrets: for one running Relais at a time, or shared by
 * the processes of one desk, whose database is elsewhere.
 */
export function openDataFolder(folder: string, { isShared = false } = {}): { path: string; close(): void } {
  const directory = path.resolve(folder)
  create(directory)
  requireKnownFormat(directory)
  if (isShared) return { path: directory, close: () => {} }
  const lock = path.join(directory, 'running')
  take(lock, directory)
  return { path: directory, close: () => rmSync(lock, { force: true }) }
}

function create(directory: string) {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    closeSync(openSync(path.join(directory, '.writable'), 'w'))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    throw new PlainError(
      `The data folder ${directory} cannot be written (${code}): give yourself the right to, or choose another with RELAIS_DATA.`,
    )
  }
}

function requireKnownFormat(directory: string) {
  const file = path.join(directory, 'format')
  if (!existsSync(file)) return writeFileSync(file, `${format}\n`)
  const found = Number(readFileSync(file, 'utf8'))
  if (found === format) return
  throw new PlainError(
    `The data folder ${directory} was made by another version of Relais (format ${found}, this one reads ${format}): move it away to start afresh, or choose another with RELAIS_DATA.`,
  )
}

/** A killed start leaves its lock behind; the process it names is then gone, or is something else by now. */
function take(lock: string, directory: string) {
  const owner = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0
  if (owner && owner !== process.pid && isRelais(owner))
    throw new PlainError(
      `Relais is already running on ${directory} (process ${owner}): stop it first, or choose another folder with RELAIS_DATA.`,
    )
  writeFileSync(lock, `${process.pid}\n`)
}

/** Ids are given again, after a reboot to quite other programs. */
const isRelais = (pid: number) => commandLineOf(pid).includes('server/start.')
