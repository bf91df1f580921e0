// The whole desk in one process, as `npm start` runs it, with the database, simulator and answers that the bench prepared.
import { env } from '#lib/env.ts'
import { runDesk } from '#server/desk.ts'
import { shutDown, stopOnSignals } from '#server/shutdown.ts'
import { reportReady } from '../report.ts'

stopOnSignals()
await runDesk({ isDevelopment: false })
reportReady(env().url, () => void shutDown().then(() => process.exit()))
