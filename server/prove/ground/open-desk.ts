import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import type { Regime } from '#lib/pages/page.ts'
import {
  buildConsole,
  generateClient,
  isClientMissing,
  isConsoleStale,
  rememberClient,
} from '#server/boot/build-console.ts'
import { deskEnvironment, simulatorSetup } from '#server/desk-under-test/environment.ts'
import { applyMigrations } from '#server/embedded-postgres/apply-migrations.ts'
import { freePort } from '#server/embedded-postgres/cluster.ts'
import { createDatabase } from '#server/embedded-postgres/create-database.ts'
import type { SimulatorSetup } from '#server/messenger-simulator/simulator.ts'
import { onShutdown } from '#server/shutdown.ts'
import { openPostgres, type Postgres } from './postgres.ts'
import { type Program, startProgram } from './program.ts'
import { witness } from './witness.ts'

export type Victim = 'web' | 'worker' | 'postgres'
export type Outage = { what: Victim; from: number; until: number; isCollapse: boolean }
export type Desk = {
  url: string
  simulatorUrl: string
  databaseUrl: string
  /** -9, and started again after a while. Resolves when it works again. */
  kill(what: Victim, pauseMs: number): Promise<void>
  outages: Outage[]
  /** How often a part ended by itself, and was started again as a supervisor of processes would. */
  collapses: Record<'web' | 'worker', number>
}

type Ground = { folder: string; agents: number; mutation?: string; regime: Regime }

const databaseName = 'desk'

/** Web, worker, PostgreSQL and Messenger, each a process of its own. */
export async function openDesk({ folder, agents, mutation, regime }: Ground): Promise<Desk> {
  await build()
  const postgres = await openPostgres(path.join(folder, 'database'))
  onShutdown('database', postgres.stop)
  const databaseUrl = await prepareDatabase(postgres)
  const simulatorUrl = await startMessenger(folder, regime)
  const port = await freePort()
  const environment: NodeJS.ProcessEnv = {
    ...deskEnvironment({ databaseUrl, port, simulatorUrl, dataFolder: path.join(folder, 'desk') }),
    ...(process.env.PROVE_VERBOSE && { LOG_LEVEL: 'warn' }),
  }
  await runOnce('prepare-desk.ts', environment, String(agents))
  const parts = await startParts(environment, mutation)
  await runOnce('set-regime.ts', environment, regime)
  return { url: environment.RELAIS_URL ?? '', simulatorUrl, databaseUrl, ...createKiller(postgres, parts) }
}

async function build() {
  if (isClientMissing()) await generateClient().then(rememberClient)
  if (isConsoleStale()) await buildConsole()
}

async function prepareDatabase(postgres: Postgres): Promise<string> {
  await createDatabase(postgres.cluster(), databaseName)
  const connectionString = postgres.databaseUrl(databaseName)
  await applyMigrations(connectionString)
  await runMigrations({ connectionString })
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query(witness)
  await client.end()
  return connectionString
}

const inRegime = (regime: Regime): SimulatorSetup => ({
  ...simulatorSetup,
  pages: simulatorSetup.pages.map((page) => ({ ...page, regime })),
})

async function startMessenger(folder: string, regime: Regime): Promise<string> {
  const port = await freePort()
  const setupFile = path.join(folder, 'simulator.json')
  writeFileSync(setupFile, JSON.stringify(inRegime(regime)))
  const { PATH, HOME } = process.env
  const ports = { SIMULATOR_PORT: String(port), SIMULATOR_SETUP: setupFile }
  const environment: NodeJS.ProcessEnv = { NODE_ENV: 'production', PATH, HOME, ...ports }
  const args = ['server/messenger-simulator/main.ts']
  const program = await startProgram({ name: 'simulator', args, environment, isReady: /http:\/\// })
  onShutdown('simulator', program.stop)
  return `http://127.0.0.1:${port}`
}

/** A program beside this file that uses the desk's verbs and ends. */
async function runOnce(file: string, environment: NodeJS.ProcessEnv, argument: string) {
  const args = [`server/prove/ground/${file}`, argument]
  await (await startProgram({ name: file, args, environment, isReady: /is prepared/ })).stop()
}

type Part = { program: Program; start(): Promise<Program> }
type Parts = Record<'web' | 'worker', Part>

async function startParts(environment: NodeJS.ProcessEnv, mutation?: string): Promise<Parts> {
  const hook = mutation ? ['--import', path.resolve('server/prove/mutations', `${mutation}.ts`)] : []
  const starter = (name: 'web' | 'worker') => () =>
    startProgram({ name, args: [...hook, 'server/start.mjs', '--only', name], environment, isReady: /is ready/ })
  const [web, worker] = [starter('web'), starter('worker')]
  const parts = { web: { program: await web(), start: web }, worker: { program: await worker(), start: worker } }
  for (const [name, part] of Object.entries(parts)) onShutdown(name, () => part.program.stop())
  const isMutated = Object.values(parts).some(({ program }) => program.said.includes('mutated '))
  if (mutation && !isMutated) throw new Error(`The mutation ${mutation} reached neither web nor worker.`)
  return parts
}

const mostStarts = 20

/** A part cannot start while the database is away: whoever supervises it tries again. */
async function restart(part: Part): Promise<void> {
  for (let starts = 1; ; starts += 1) {
    try {
      part.program = await part.start()
      return
    } catch (error) {
      if (starts === mostStarts) throw error
      await delay(watchMs)
    }
  }
}

type Blow = { what: Victim; isCollapse: boolean; work: () => Promise<void> }

const watchMs = 500

function createKiller(postgres: Postgres, parts: Parts): Pick<Desk, 'kill' | 'outages' | 'collapses'> {
  const outages: Outage[] = []
  const collapses = { web: 0, worker: 0 }
  const busy = new Map<Victim, Promise<void>>()

  async function killPart(name: 'web' | 'worker', pauseMs: number) {
    const part = parts[name]
    await part.program.kill()
    await delay(pauseMs)
    await restart(part)
  }

  async function killPostgres(pauseMs: number) {
    await postgres.kill()
    await delay(pauseMs)
    await postgres.start()
  }

  async function suffer({ what, work, isCollapse }: Blow) {
    const outage = { what, isCollapse, from: Date.now(), until: Number.POSITIVE_INFINITY }
    outages.push(outage)
    await work()
    outage.until = Date.now()
  }

  /** One after another per victim: a part that is being started again is not there to be killed. */
  function enqueue(blow: Blow): Promise<void> {
    const next = (busy.get(blow.what) ?? Promise.resolve()).then(() => suffer(blow))
    busy.set(blow.what, next)
    return next
  }

  const supervision = setInterval(() => {
    for (const name of ['web', 'worker'] as const) {
      if (!parts[name].program.hasFailed()) continue
      collapses[name] += 1
      parts[name].program.kill().catch(() => {})
      enqueue({ what: name, isCollapse: true, work: () => restart(parts[name]) }).catch(() => {})
    }
  }, watchMs)
  onShutdown('supervision', () => clearInterval(supervision))

  return {
    outages,
    collapses,
    kill: (what, pauseMs) =>
      enqueue({
        what,
        isCollapse: false,
        work: () => (what === 'postgres' ? killPostgres(pauseMs) : killPart(what, pauseMs)),
      }),
  }
}
