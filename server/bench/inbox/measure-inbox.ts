import { countViews } from '#lib/conversations/count-views.ts'
import { listConversations } from '#lib/conversations/list-conversations.ts'
import { views } from '#lib/conversations/views.ts'
import { writeCursor } from '#lib/cursor.ts'
import { disconnect, pool } from '#lib/db.ts'
import { statementsOf } from '#lib/testing/count-statements.ts'
import { deskEnvironment } from '#server/desk-under-test/environment.ts'
import { type Line, type Measured, percentiles } from '../figures.ts'
import { oneByOne, timed } from '../pace.ts'
import { fillInbox, viewerId } from './fill-inbox.ts'

type Size = { sizes: number[]; rounds: number }
type Reading = { what: string; floor: string; read: () => Promise<unknown> }

/** What an agent's list costs when the desk is small and when it is old: every view, its first page and one half way down. */
export async function measureInbox(
  database: () => Promise<string>,
  { sizes, rounds }: Size = { sizes: [10_000, 200_000], rounds: 200 },
): Promise<Measured> {
  const databaseUrl = await database()
  Object.assign(process.env, deskEnvironment({ databaseUrl }))
  const lines: Line[] = []
  for (const size of sizes) {
    await fillInbox(databaseUrl, size)
    const at = `${size.toLocaleString('en')}: `
    for (const reading of await readings()) lines.push(await measure({ ...reading, what: at + reading.what }, rounds))
  }
  await disconnect()
  return {
    name: 'inbox',
    title: 'A page of the inbox, by the number of conversations',
    floor: 'SELECT id … ORDER BY … LIMIT 50 on the same index; for the counts SELECT count(*)',
    lines,
  }
}

const firstIds = 'SELECT id FROM conversations ORDER BY need_at DESC, id DESC LIMIT 50'
const countAll = 'SELECT count(*) FROM conversations'

async function readings(): Promise<Reading[]> {
  const cursor = await halfWay()
  const pages = views.flatMap((view) => [
    { what: `${view}, first page`, floor: firstIds, read: () => listConversations({ view }, viewerId) },
    { what: `${view}, half way down`, floor: firstIds, read: () => listConversations({ view, cursor }, viewerId) },
  ])
  return [...pages, { what: 'the counts of all views', floor: countAll, read: countViews }]
}

/** A cursor that has half of every view before it. */
async function halfWay(): Promise<string> {
  const { rows } = await pool().query<{ need_at: Date; id: string }>(
    'SELECT need_at, id FROM conversations ORDER BY need_at DESC, id DESC LIMIT 1 OFFSET (SELECT count(*) / 2 FROM conversations)',
  )
  if (!rows[0]) throw new Error('The inbox is empty')
  return writeCursor(rows[0].need_at.toISOString(), rows[0].id)
}

/** A slow machine measures less often, so that the whole stays bounded. */
const patienceMs = 2_000

/** Turn about with its floor, after a few for the caches. */
async function measure({ what, floor, read }: Reading, rounds: number): Promise<Line> {
  const readFloor = () => pool().query(floor)
  await oneByOne(Math.ceil(rounds / 10), () => Promise.all([read(), readFloor()]))
  const statements = (await statementsOf(read)).length
  const endsAt = performance.now() + patienceMs
  const samples: (readonly [number, number])[] = []
  while (samples.length < rounds && performance.now() < endsAt)
    samples.push([await timed(read), await timed(readFloor)])
  return {
    what,
    unit: 'ms',
    relais: percentiles(samples.map(([ours]) => ours)),
    floor: percentiles(samples.map(([, ofFloor]) => ofFloor)),
    statements,
  }
}
