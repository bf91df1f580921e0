// `npm run build`: what `npm start` would build by itself, when it is not built yet.
import { buildConsole, generateClient, isClientMissing, isConsoleStale, rememberClient } from './build-console.ts'
import { explain } from './plain-error.ts'
import { say, step } from './progress.ts'

const isClientOnly = process.argv.includes('--client')

try {
  if (isClientMissing()) {
    await step('Generating the database client', generateClient)
    rememberClient()
  }
  if (!isClientOnly && isConsoleStale()) await step('Building the console', buildConsole)
} catch (error) {
  say(explain(error))
  process.exitCode = 1
}
