import { Worker } from 'node:worker_threads'
import type { TrainingAnswer } from './train-model.ts'
import { deserialize, type TrainedModel } from './trained-model.ts'

/** `trainModel` in a thread of its own, so that learning never holds up a message. Aborting stops the thread. */
export async function trainInWorker(answers: TrainingAnswer[], signal?: AbortSignal): Promise<TrainedModel> {
  return deserialize(await trainBytesInWorker(answers, signal))
}

/** The same, as the bytes that `deserialize` reads: what is stored for the other processes. */
export function trainBytesInWorker(answers: TrainingAnswer[], signal?: AbortSignal): Promise<Uint8Array> {
  signal?.throwIfAborted()
  const worker = new Worker(new URL('./train-worker.ts', import.meta.url), { workerData: answers })
  return new Promise((resolve, reject) => {
    const stop = () => {
      reject(signal?.reason)
      worker.terminate().catch(reject)
    }
    signal?.addEventListener('abort', stop, { once: true })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => {
      signal?.removeEventListener('abort', stop)
      reject(new Error(`Training ended with code ${code} before it was done`))
    })
  })
}
