// Starts everything in one process: `npm start`, and `npm run dev` with --dev; or one part of a desk that runs as several
// processes, with --only. The parts are imported only once the environment is complete, because they read it.
import { existsSync } from 'node:fs'
import { buildConsole, generateClient, isClientMissing, isConsoleStale, rememberClient } from './boot/build-console.ts'
import { requireFreePort } from './boot/claim-port.ts'
import { openDataFolder } from './boot/data-folder.ts'
import { enterDemonstration, isDemonstration } from './boot/demonstration.ts'
import { beginAnew, wasInterrupted } from './boot/first-week.ts'
import { explain, PlainError } from './boot/plain-error.ts'
import { type Ports, readPorts } from './boot/ports.ts'
import { say, step } from './boot/progress.ts'
import type { DeskPart } from './desk.ts'
import { isStopping, onShutdown, shutDown, stopOnSignals } from './shutdown.ts'

const isDevelopment = process.argv.includes('--dev')
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined

try {
  await start()
} catch (error) {
  if (!isStopping()) say(`\n${explain(error)}`)
  await shutDown()
  process.exit(1) // Next catches what is uncaught, so a failed start has to end the process itself
}

async function start() {
  const environment = process.env as Record<string, string>
  environment.NODE_ENV = isDevelopment ? 'development' : 'production'
  environment.NEXT_TELEMETRY_DISABLED = '1'
  if (existsSync('.env')) process.loadEnvFile('.env')
  stopOnSignals()
  const ports = readPorts(environment)
  await (only === undefined ? run(ports) : runPart(readPart(only), ports))
}

/** `--only web` and `--only worker`: the database, the Page and Messenger are set up, and the parts share the data folder. */
async function runPart(part: DeskPart, { port }: Ports) {
  const folder = openDataFolder(process.env.RELAIS_DATA ?? '.relais', { isShared: true })
  onShutdown('data folder', folder.close)
  if (part === 'web') await requireFreePort(port, process.env.HOST ?? '127.0.0.1', 'PORT')
  await checkEnvironment()
  await build({ needsConsole: part === 'web' })
  await migrate()
  await refuseDemonstration()
  await serve(part)
  await introduce(part)
}

function readPart(given: string): DeskPart {
  if (given === 'web' || given === 'worker') return given
  throw new PlainError(`There is no part of Relais called ${given}: --only takes web or worker.`)
}

async function run(ports: Ports) {
  const { port, simulatorPort } = ports
  const isTrial = isDemonstration()
  const folder = openDataFolder(process.env.RELAIS_DATA ?? '.relais')
  onShutdown('data folder', folder.close)
  await requireFreePort(port, process.env.HOST ?? '127.0.0.1', 'PORT')
  if (isTrial) await requireFreePort(simulatorPort, '127.0.0.1', 'SIMULATOR_PORT')

  const setup = isTrial ? enterDemonstration(folder.path, simulatorPort) : undefined
  if (isTrial && !process.env.DATABASE_URL) await startDatabase(folder.path)
  else if (isTrial && wasInterrupted(folder.path)) await beginAnew(folder.path, null)
  await checkEnvironment()
  await build()
  await migrate()
  await refuseDemonstration()
  if (setup) await startSimulator({ port: simulatorPort, setup, folder: folder.path })
  await serve()
  if (isTrial) await introduceDemonstration(folder.path, ports)
  else await introduce()
}

async function startDatabase(folder: string) {
  const { keepCluster } = await import('./embedded-postgres/keep-cluster.ts')
  const cluster = await step('Starting the database', () => keepCluster(folder))
  onShutdown('database', () => cluster.stop())
  const { createDatabase, dropDatabase } = await import('./embedded-postgres/create-database.ts')
  if (wasInterrupted(folder)) await beginAnew(folder, () => dropDatabase(cluster, 'relais'))
  await createDatabase(cluster, 'relais')
  process.env.DATABASE_URL = cluster.databaseUrl('relais')
}

/** Only looked at: it is read for good once the database has said who the desk is there. */
async function checkEnvironment() {
  const { readEnvironment } = await import('#lib/env.ts')
  readEnvironment(process.env)
}

async function build({ needsConsole = true } = {}) {
  if (isClientMissing()) {
    await step('Generating the database client', generateClient)
    rememberClient()
  }
  if (needsConsole && !isDevelopment && isConsoleStale()) await step('Building the console', buildConsole)
}

async function migrate() {
  const { migrateDatabase } = await import('./embedded-postgres/migrate-database.ts')
  process.env.DATABASE_URL = await step('Applying migrations', () => migrateDatabase(process.env))
  delete process.env.DATABASE_OWNER_URL // what runs from here on shall not have it
}

async function refuseDemonstration() {
  if (process.env.RELAIS_SIMULATOR_URL) return
  const { refuseDemonstration } = await import('./boot/refuse-demonstration.ts')
  await refuseDemonstration(process.env.DATABASE_URL ?? '')
}

async function startSimulator({
  port,
  setup,
  folder,
}: {
  port: number
  setup: ReturnType<typeof enterDemonstration>
  folder: string
}) {
  const { startSimulator } = await import('./messenger-simulator/simulator.ts')
  const simulator = await startSimulator({ port, setup, stateFile: `${folder}/simulator.json` })
  onShutdown('simulator', () => simulator.close())
}

async function serve(part?: DeskPart) {
  const { runDesk } = await import('./desk.ts')
  await step(`Starting the ${part ?? 'desk'}`, () => runDesk({ isDevelopment, only: part }))
}

async function introduce(part?: DeskPart) {
  const { introduce } = await import('./boot/introduce.ts')
  await introduce(part)
}

async function introduceDemonstration(folder: string, ports: Ports) {
  const { introduceDemonstration } = await import('./boot/introduce.ts')
  await introduceDemonstration(folder, ports)
}
