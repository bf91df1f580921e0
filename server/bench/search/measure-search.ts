import { disconnect, pool } from '#lib/db.ts'
import { search } from '#lib/search/search.ts'
import { statementsOf } from '#lib/testing/count-statements.ts'
import { deskEnvironment } from '#server/desk-under-test/environment.ts'
import { type Line, type Measured, percentiles } from '../figures.ts'
import { timed } from '../pace.ts'
import { fillTalk } from './fill-talk.ts'

type Size = { conversations: number; messages: number; rounds: number }

/** What somebody may look for in a desk that is old: from a word that is everywhere to words that are never together. */
const searches: [what: string, words: string][] = [
  ['a number that stands once', 'fr-123456'],
  ['a name', 'customer 4711'],
  ['a rare word', 'mot3999'],
  ['a beginning of many words', 'mot3'],
  ['a word in every other message', 'evry'],
  ['a word in every message', 'bonjour'],
  ['two frequent words', 'bonjour evry'],
  ['a frequent and a rare one', 'bonjour mot3998'],
  ['two frequent words that are never together', 'livree perdue'],
  ['a word that nobody said', 'zyzzyva'],
]

export async function measureSearch(
  database: () => Promise<string>,
  { rounds, ...size }: Size = { conversations: 200_000, messages: 1_000_000, rounds: 30 },
): Promise<Measured> {
  const databaseUrl = await database()
  Object.assign(process.env, deskEnvironment({ databaseUrl }))
  await fillTalk(databaseUrl, size)
  const lines: Line[] = []
  for (const [what, words] of searches) lines.push(await measure(what, words, rounds))
  await disconnect()
  const { conversations, messages } = size
  return {
    name: 'search',
    title: `A page of what was found, in ${messages.toLocaleString('en')} messages of ${conversations.toLocaleString('en')} conversations`,
    floor: 'SELECT id … ORDER BY at DESC LIMIT 30: the newest messages, whatever they say',
    lines,
  }
}

const newest = 'SELECT id FROM messages ORDER BY at DESC, id DESC LIMIT 30'
const patienceMs = 10_000

async function measure(what: string, words: string, rounds: number): Promise<Line> {
  const read = () => search({ words })
  const readFloor = () => pool().query(newest)
  await Promise.all([read(), readFloor()])
  const statements = (await statementsOf(read)).length
  const endsAt = performance.now() + patienceMs
  const samples: (readonly [number, number])[] = []
  do samples.push([await timed(read), await timed(readFloor)])
  while (samples.length < rounds && performance.now() < endsAt)
  return {
    what,
    unit: 'ms',
    relais: percentiles(samples.map(([ours]) => ours)),
    floor: percentiles(samples.map(([, ofFloor]) => ofFloor)),
    statements,
  }
}
