import { startWorker } from '../../worker.ts'

/** A worker in a process of its own, for tests that kill it. */
await startWorker({ concurrency: 2 })
process.send?.('working')
