// `npm run health:token`: the bearer token with which a monitor may read the deep health check.
import { EnvironmentError } from '#lib/env.ts'
import { healthToken } from './token.ts'

try {
  process.stdout.write(`${healthToken()}\n`)
} catch (error) {
  if (!(error instanceof EnvironmentError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
