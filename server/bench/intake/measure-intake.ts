import pg from 'pg'
import { botApp, deskApp, deskEnvironment, page } from '#server/desk-under-test/environment.ts'
import type { Bench } from '../bench.ts'
import { type Line, type Measured, percentiles } from '../figures.ts'
import { startProgram } from '../program.ts'
import { type Acknowledged, postFor } from './load.ts'

type Size = { connections: number[]; rounds: number; seconds: number }

/** What Messenger waits for: bytes checked, kept, flushed and enqueued, then 200. */
export async function measureIntake(
  bench: Pick<Bench, 'database'>,
  { connections, rounds, seconds }: Size = { connections: [1, 32], rounds: 3, seconds: 2 },
): Promise<Measured> {
  const databaseUrl = await bench.database('intake')
  await connectPage(databaseUrl)
  const environment = deskEnvironment({ databaseUrl })
  const door = await startProgram({ file: 'intake/door.ts', environment })
  const plain = await startProgram({ file: 'intake/plain-door.ts', environment })
  const lines: Line[] = []
  for (const each of connections) {
    const load = { doorUrl: door.url, plainUrl: plain.url, connections: each, rounds, seconds }
    lines.push(...(await compare(load)))
  }
  await Promise.all([door.stop(), plain.stop()])
  return {
    name: 'intake',
    title: 'Webhook intake: deliveries acknowledged',
    floor: 'the same bytes inserted by plain pg behind plain node:http',
    lines,
  }
}

type Comparison = { doorUrl: string; plainUrl: string; connections: number; rounds: number; seconds: number }

/** Turn about, so that a noisy minute of the machine falls on both. */
async function compare({ doorUrl, plainUrl, connections, rounds, seconds }: Comparison): Promise<Line[]> {
  const [ours, floors]: [Acknowledged[], Acknowledged[]] = [[], []]
  for (const url of [doorUrl, plainUrl]) await postFor({ url, connections, seconds: seconds / 4 })
  for (let round = 0; round < rounds; round++) {
    ours.push(await postFor({ url: doorUrl, connections, seconds }))
    floors.push(await postFor({ url: plainUrl, connections, seconds }))
  }
  const over = connections === 1 ? 'over 1 connection' : `over ${connections} connections`
  return [
    { what: over, unit: 'per second', relais: rateOf(ours), floor: rateOf(floors) },
    { what: `${over}, until the answer`, unit: 'ms', relais: timesOf(ours), floor: timesOf(floors) },
  ]
}

/** The middle round. */
const rateOf = (rounds: Acknowledged[]) => ({ value: percentiles(rounds.map(({ perSecond }) => perSecond)).p50 })
const timesOf = (rounds: Acknowledged[]) => percentiles(rounds.flatMap(({ samplesMs }) => samplesMs))

/** Events of a Page that is not ours would wait for nobody, and cost nothing. */
async function connectPage(databaseUrl: string) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(
    `INSERT INTO pages (id, name, bot_app_id, desk_app_id, bot_token_sealed, desk_token_sealed, connected_at)
     VALUES ($1, $2, $3, $4, 'v1', 'v1', now())`,
    [page.id, page.name, botApp.id, deskApp.id],
  )
  await client.end()
}
