import { afterAll, beforeAll } from 'vitest'
import { startWorker } from '../../worker.ts'

/** For tests in which what is enqueued is done: a worker from before the file's first test until after its last. */
export function withWorker() {
  let worker: Awaited<ReturnType<typeof startWorker>>
  beforeAll(async () => {
    worker = await startWorker({ concurrency: 4 })
  })
  afterAll(() => worker.stop())
}
