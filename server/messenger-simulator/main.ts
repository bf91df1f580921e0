import { defaultSetup, readSetupFile } from './setup.ts'
import { startSimulator } from './simulator.ts'

const { SIMULATOR_PORT = '3001', SIMULATOR_STATE: stateFile, SIMULATOR_SETUP: setupFile } = process.env
const port = Number(SIMULATOR_PORT)

try {
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`SIMULATOR_PORT is no port: ${SIMULATOR_PORT}.`)
  const setup = setupFile ? readSetupFile(setupFile) : defaultSetup
  // Without a state file nothing remembers which ids were given out, so a new run must not repeat them.
  const idSeed = setup.idSeed ?? (stateFile ? undefined : process.hrtime.bigint().toString())
  const simulator = await startSimulator({ port, setup: { ...setup, idSeed }, stateFile, log: say })
  const stop = () => void simulator.close().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
} catch (failure) {
  console.error(explain(failure))
  process.exit(1)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function explain(failure: unknown): string {
  const isTaken = failure instanceof Error && 'code' in failure && failure.code === 'EADDRINUSE'
  if (isTaken) return `The port ${port} is taken by another program: set SIMULATOR_PORT to a free one.`
  return failure instanceof Error ? failure.message : String(failure)
}
