import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '#prisma/generated/client.ts'
import { env } from './env.ts'
import { log } from './log.ts'

export type Tx = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]

type Connections = { pool: pg.Pool; prisma: PrismaClient }
const key = Symbol.for('relais.db')
// Next loads its own copy of every module; one process must still have one pool.
const registry = globalThis as { [key]?: Connections }

function connect(): Connections {
  const pool = new pg.Pool({ connectionString: env().databaseUrl, max: 20, application_name: 'relais' })
  // A connection that the server ends is replaced at the next query; without a listener it would end the process.
  const tell = (error: Error) => log.warn({ error: error.message }, 'a database connection was lost')
  pool.on('error', tell)
  pool.on('connect', (client) => client.on('error', tell))
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) }
}

function connections(): Connections {
  registry[key] ??= connect()
  return registry[key]
}

/** Prisma, on the process's one pool. */
export const db = (): PrismaClient => connections().prisma

/** Plain SQL on the same pool: the webhook door and the lists. */
export const pool = (): pg.Pool => connections().pool

/** One verb, one transaction. Nothing in it may call the network or another verb. */
export function transact<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return db().$transaction(work, { maxWait: 5_000, timeout: 15_000 })
}

export async function disconnect(): Promise<void> {
  const open = registry[key]
  registry[key] = undefined
  await open?.prisma.$disconnect()
  await open?.pool.end()
}
