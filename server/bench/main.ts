// `npm run bench`: how fast the desk is on this machine, each figure beside a floor of the same run (docs/performance.md).
import { execFileSync } from 'node:child_process'
import { explain } from '#server/boot/plain-error.ts'
import { shutDown, stopOnSignals } from '#server/shutdown.ts'
import { readArguments } from './arguments.ts'
import { type Bench, openBench } from './bench.ts'
import { measureBot } from './bot/measure-bot.ts'
import { measureMemory } from './desk/measure-memory.ts'
import type { Measured } from './figures.ts'
import { measureInbox } from './inbox/measure-inbox.ts'
import { measureIntake } from './intake/measure-intake.ts'
import { measureLive } from './live/measure-live.ts'
import { readMachine } from './machine.ts'
import { printTable } from './print-table.ts'
import { measureSearch } from './search/measure-search.ts'

/** In this order: memory at rest is read before the desk has worked. */
const measures: Record<string, (bench: Bench) => Promise<Measured>> = {
  intake: measureIntake,
  inbox: (bench) => measureInbox(() => bench.database('inbox')),
  search: (bench) => measureSearch(() => bench.database('search')),
  memory: measureMemory,
  live: measureLive,
  bot: measureBot,
}

try {
  await run()
} catch (error) {
  console.error(explain(error))
  process.exitCode = 1
}
await shutDown()
process.exit()

async function run() {
  const { names, isJson } = readArguments(process.argv.slice(2), Object.keys(measures))
  stopOnSignals({ exitCode: 1 })
  const bench = await openBench()
  const machine = await readMachine(bench.maintenanceUrl, commit())
  const measured: Measured[] = []
  for (const [name, measure] of Object.entries(measures).filter(([name]) => names.includes(name))) {
    console.error(`measuring ${name} …`)
    try {
      measured.push(await measure(bench))
    } catch (error) {
      console.error(`${name} could not be measured: ${explain(error)}`)
      process.exitCode = 1
    }
  }
  process.stdout.write(`${isJson ? JSON.stringify({ machine, measured }, null, 2) : printTable(machine, measured)}\n`)
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return 'unknown' // an archive without its history can be measured too
  }
}
