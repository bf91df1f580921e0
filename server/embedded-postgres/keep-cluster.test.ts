import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { until } from '#server/desk-under-test/until.ts'
import { keepCluster } from './keep-cluster.ts'
import { stopLeftover } from './leftover.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'relais cluster é '))
  return () => rmSync(folder, { recursive: true, force: true })
})

const pidFile = () => path.join(folder, 'postgres', 'postmaster.pid')
const postmaster = () => Number(readFileSync(pidFile(), 'utf8').split('\n')[0])

async function answers(url: string): Promise<true | null> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  return client.connect().then(
    () => client.end().then(() => true as const),
    () => null,
  )
}

test('a PostgreSQL that is killed comes back at the same address, and one that is stopped does not', async () => {
  const cluster = await keepCluster(folder)
  onTestFinished(() => cluster.stop())
  const killed = postmaster()
  process.kill(killed, 'SIGKILL')
  await until('the database to come back', async () => (postmaster() === killed ? null : answers(cluster.url)))
  await cluster.stop()
  expect(await answers(cluster.url)).toBeNull()
})

test('what else bears the id of a PostgreSQL that was killed is left alone, also another PostgreSQL', async () => {
  const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', 'postgres -D /somewhere/else -c x'])
  onTestFinished(() => void stranger.kill('SIGKILL'))
  await once(stranger, 'spawn')
  mkdirSync(path.join(folder, 'postgres'))
  writeFileSync(pidFile(), `${stranger.pid}\n`)
  await stopLeftover(path.join(folder, 'postgres'))
  expect([stranger.exitCode, stranger.signalCode]).toEqual([null, null])
})
