import type { Bench } from '../bench.ts'
import type { Measured } from '../figures.ts'
import { startPlainRelay } from '../live/start-plain-relay.ts'

/** Resident memory of the one process that is web, realtime and worker, as the operating system counts it. */
export async function measureMemory(bench: Bench): Promise<Measured> {
  const { restingBytes } = await bench.desk()
  const plain = await startPlainRelay(bench)
  const { memoryBytes: floorBytes } = await plain.usage()
  await plain.stop()
  return {
    name: 'memory',
    title: 'Memory at rest',
    floor: 'a process of node:http, pg and socket.io that does nothing',
    lines: [
      {
        what: 'the desk, started and idle',
        unit: 'MB',
        relais: inMegabytes(restingBytes),
        floor: inMegabytes(floorBytes),
      },
    ],
  }
}

const inMegabytes = (bytes: number) => ({ value: bytes / 2 ** 20 })
