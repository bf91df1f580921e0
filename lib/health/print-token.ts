// `npm run health:token`: the bearer token with which a monitor may read the deep health check.
import { healthToken } from './token.ts'

process.stdout.write(`${healthToken()}\n`)
