import pg from 'pg'
import type { Cluster } from './cluster.ts'

/** Creates the database when the cluster does not have it yet. */
export const createDatabase = (cluster: Cluster, name: string): Promise<void> =>
  maintain(cluster, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  })

export const dropDatabase = (cluster: Cluster, name: string): Promise<void> =>
  maintain(cluster, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`)
  })

async function maintain(cluster: Cluster, work: (client: pg.Client) => Promise<void>) {
  const client = new pg.Client({ connectionString: cluster.url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
