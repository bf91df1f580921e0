import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { type Cluster, freePort, startCluster } from '#server/embedded-postgres/cluster.ts'

export type Postgres = {
  databaseUrl(name: string): string
  cluster(): Cluster
  kill(): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
}

const patienceMs = 60_000

/** A PostgreSQL at one address that can be killed like any process, with what the product sets: every commit is flushed. */
export async function openPostgres(folder: string): Promise<Postgres> {
  const port = await freePort()
  let cluster = await startCluster(folder, { port })
  return {
    cluster: () => cluster,
    databaseUrl: (name) => cluster.databaseUrl(name),
    async kill() {
      process.kill(postmaster(folder), 'SIGKILL')
      await cluster.stop()
    },
    async start() {
      cluster = await startAgain(folder, port)
    },
    stop: () => cluster.stop(),
  }
}

const postmaster = (folder: string) =>
  Number(readFileSync(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])

/** The old one's children notice a moment later that it is gone, and hold its memory until then. */
async function startAgain(folder: string, port: number): Promise<Cluster> {
  const giveUpAt = performance.now() + patienceMs
  for (;;) {
    try {
      return await startCluster(folder, { port })
    } catch (error) {
      if (performance.now() > giveUpAt) throw error
      await delay(200)
    }
  }
}
