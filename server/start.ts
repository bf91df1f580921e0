// Starts everything in one process: `npm start`, and `npm run dev` with --dev; or one part of a desk that runs as several
// processes, with --only. The parts are imported only once the environment is complete, because they read it.
import { existsSync } from 'node:fs'
import { buildConsole, generateClient, isClientMissing, isConsoleStale, rememberClient } from './boot/build-console.ts'
import { requireFreePort } from './boot/claim-port.ts'
import { openDataFolder } from './boot/data-folder.ts'
import { enterDemonstration, isDemonstration } from './boot/demonstration.ts'
import { explain, PlainError } from './boot/plain-error.ts'
import { say, step } from './boot/progress.ts'
import type { DeskPart } from './desk.ts'
import { onShutdown, shutDown, stopOnSignals } from './shutdown.ts'

const isDevelopment = process.argv.includes('--dev')
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined

try {
  await start()
} catch (error) {
  say(`\n${explain(error)}`)
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
async function runPart(part: DeskPart, { port }: { port: number }) {
  const folder = openDataFolder(process.env.RELAIS_DATA ?? '.relais', { isShared: true })
  onShutdown('data folder', folder.close)
  if (part === 'web') await requireFreePort(port, process.env.HOST ?? '127.0.0.1', 'PORT')
  await checkEnvironment()
  await build({ needsConsole: part === 'web' })
  await migrate()
  await serve(part)
  say(`\n  The ${part} of Relais is ready.\n`)
}

function readPart(given: string): DeskPart {
  if (given === 'web' || given === 'worker') return given
  throw new PlainError(`There is no part of Relais called ${given}: --only takes web or worker.`)
}

async function run({ port, simulatorPort }: { port: number; simulatorPort: number }) {
  const isTrial = isDemonstration()
  const folder = openDataFolder(process.env.RELAIS_DATA ?? '.relais')
  onShutdown('data folder', folder.close)
  await requireFreePort(port, process.env.HOST ?? '127.0.0.1', 'PORT')
  if (isTrial) await requireFreePort(simulatorPort, '127.0.0.1', 'SIMULATOR_PORT')

  const setup = isTrial ? enterDemonstration(folder.path, simulatorPort) : undefined
  if (isTrial && !process.env.DATABASE_URL) await startDatabase(folder.path)
  await checkEnvironment()
  await build()
  await migrate()
  if (setup) await startSimulator({ port: simulatorPort, setup, folder: folder.path })
  await serve()
  await introduce({ isTrial, port, simulatorPort })
}

function readPorts(environment: Record<string, string>) {
  const read = (name: string, otherwise: number) => {
    const port = Number(environment[name] || otherwise)
    if (Number.isInteger(port) && port > 0 && port < 65_536) return port
    throw new PlainError(`${name} is ${environment[name]}, which is not a port: choose a number from 1 to 65535.`)
  }
  return { port: read('PORT', 3000), simulatorPort: read('SIMULATOR_PORT', 3001) }
}

async function startDatabase(folder: string) {
  const { startCluster } = await import('./embedded-postgres/cluster.ts')
  const cluster = await step('Starting the database', () => startCluster(folder))
  onShutdown('database', () => cluster.stop())
  const { createDatabase } = await import('./embedded-postgres/create-database.ts')
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

async function introduce({ isTrial, port, simulatorPort }: { isTrial: boolean; port: number; simulatorPort: number }) {
  const { env } = await import('#lib/env.ts')
  if (!isTrial) return say(`\n  Relais is ready: ${env().url}\n`)
  const { seedOnce } = await import('#prisma/seed.ts')
  const { people, password } = await step('Playing a week of conversations', seedOnce)
  say(`
  Relais is ready.

  The desk              http://localhost:${port}
  The customer's phone  http://localhost:${simulatorPort}

  Sign in with the password ${password} as
${people.map(({ email, role }) => `    ${email.padEnd(32)} ${role}`).join('\n')}

  Ctrl-C stops everything.
`)
}
