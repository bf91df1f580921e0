import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { PlainError } from '../boot/plain-error.ts'
import { findBinaries, postgresVersion } from './binaries.ts'
import { stopLeftover } from './leftover.ts'
import { findUnprivileged } from './unprivileged.ts'

/** A running PostgreSQL of our own. `url` names the maintenance database `postgres`. */
export type Cluster = {
  url: string
  port: number
  databaseUrl(name: string): string
  /** Settles when it ends, wanted or not. */
  ended: Promise<void>
  stop(): Promise<void>
}

export const user = 'relais'
const patienceMs = 15_000

/**
 * Starts a real PostgreSQL 17 from npm's binaries on a free port of 127.0.0.1 (or `settings.port`), creating its folder the first time.
 * A guardian shell stops it cleanly when this process dies, however it dies.
 */
export async function startCluster(
  directory: string,
  settings: Record<string, string | number> = {},
): Promise<Cluster> {
  const dataDirectory = path.join(directory, 'postgres')
  mkdirSync(directory, { recursive: true })
  requireKnownVersion(dataDirectory)
  await stopLeftover(dataDirectory)
  const password = readOrCreatePassword(directory)
  if (!existsSync(path.join(dataDirectory, 'PG_VERSION'))) initialize(dataDirectory, directory)
  const port = Number(settings.port ?? (await freePort()))
  const guardian = await launchOnceFree(dataDirectory, {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 100,
    ...settings,
    port,
  })
  const databaseUrl = (name: string) => `postgresql://${user}:${password}@127.0.0.1:${port}/${name}`
  return { url: databaseUrl('postgres'), port, databaseUrl, ended: endOf(guardian), stop: () => stop(guardian) }
}

/** A PostgreSQL reads only what its own major version wrote. */
function requireKnownVersion(dataDirectory: string) {
  const file = path.join(dataDirectory, 'PG_VERSION')
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : postgresVersion
  if (found === postgresVersion) return
  throw new PlainError(
    `The database in ${dataDirectory} was made by PostgreSQL ${found} and this Relais brings PostgreSQL ${postgresVersion}: move the data folder away to start afresh, or choose another with RELAIS_DATA.`,
  )
}

const passwordFile = (directory: string) => path.join(directory, 'postgres-password')

function readOrCreatePassword(directory: string): string {
  const file = passwordFile(directory)
  if (!existsSync(file) && existsSync(path.join(directory, 'postgres', 'PG_VERSION')))
    throw new PlainError(
      `The data folder ${directory} holds a database, and its password is gone (postgres-password): put that file back, or move the folder away to start afresh.`,
    )
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

function initialize(dataDirectory: string, directory: string) {
  const unprivileged = findUnprivileged()
  rmSync(dataDirectory, { recursive: true, force: true }) // an initdb that was interrupted
  mkdirSync(dataDirectory, { mode: 0o700 })
  unprivileged.own(dataDirectory)
  unprivileged.own(passwordFile(directory))
  const [command, args] = unprivileged.wrap(findBinaries().initdb, [
    ...[
      '-D',
      dataDirectory,
      '-U',
      user,
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile(directory)}`,
      '--encoding=UTF8',
    ],
    ...['--locale-provider=builtin', '--locale=C.UTF-8', '--no-instructions', '--no-sync'],
  ])
  const made = spawnSync(command, args, {
    ...unprivileged.identity,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  })
  if (made.status !== 0)
    throw new Error(`PostgreSQL could not create its data folder ${dataDirectory}: ${made.stderr || made.error}`)
}

/** One that was killed, or its children, may hold the folder for a moment more. */
async function launchOnceFree(dataDirectory: string, settings: Record<string, string | number>): Promise<ChildProcess> {
  const giveUpAt = performance.now() + patienceMs
  for (;;) {
    const guardian = launch(dataDirectory, settings)
    try {
      await ready(guardian)
      return guardian
    } catch (error) {
      if (!/lock file .* already exists|pre-existing shared memory/.test(String(error))) throw error
      if (performance.now() > giveUpAt) throw error
      await delay(200)
    }
  }
}

// The shell keeps our pipe as its stdin: when this process ends for any reason the pipe closes and PostgreSQL is interrupted.
const guard = 'exec 3<&0; "$@" 3<&- </dev/null & p=$!; (cat <&3 >/dev/null; kill -INT $p) & wait $p'

function launch(dataDirectory: string, settings: Record<string, string | number>): ChildProcess {
  const unprivileged = findUnprivileged()
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [command, args] = unprivileged.wrap(findBinaries().postgres, ['-D', dataDirectory, ...options])
  return spawn('sh', ['-c', guard, 'sh', command, ...args], {
    ...unprivileged.identity,
    env: { ...process.env, LC_ALL: 'C' },
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
}

function ready(guardian: ChildProcess): Promise<void> {
  let said = ''
  return new Promise((resolve, reject) => {
    guardian.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk).slice(-20_000)
      if (said.includes('ready to accept connections')) resolve()
    })
    guardian.once('exit', (code) =>
      reject(new PlainError(`PostgreSQL ended with ${code} before it was ready:\n${said}`)),
    )
  })
}

function endOf(guardian: ChildProcess): Promise<void> {
  const hasEnded = guardian.exitCode !== null || guardian.signalCode !== null
  return new Promise((resolve) => {
    if (hasEnded) resolve()
    else guardian.once('exit', () => resolve())
  })
}

function stop(guardian: ChildProcess): Promise<void> {
  const ended = endOf(guardian)
  guardian.stdin?.end() // also what still watches over a PostgreSQL that was killed
  return ended
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port')),
      )
    })
  })
}
