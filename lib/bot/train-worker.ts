import { parentPort, workerData } from 'node:worker_threads'
import { type TrainingAnswer, trainModel } from './train-model.ts'
import { serialize } from './trained-model.ts'

/** The thread behind `trainInWorker`: answers in, bytes of the trained model out, without copying them. */
const bytes = serialize(trainModel(workerData as TrainingAnswer[]))
parentPort?.postMessage(bytes, [bytes.buffer])
