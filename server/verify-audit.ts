// `npm run audit:verify`: reads the whole record and says where it was altered. Ends with 1 when anything is wrong. Beside a running
// desk; `-- --anchor <number>:<hash>` also holds it against an anchor that was kept elsewhere (the log tells each).
import { parseArgs } from 'node:util'
import pg from 'pg'
import type { KnownAnchor } from '#lib/audit/chain/check-anchors.ts'
import { describeFinding } from '#lib/audit/chain/describe-finding.ts'
import { verifyRecord } from '#lib/audit/chain/verify-record.ts'
import { explain, PlainError } from './boot/plain-error.ts'
import { say } from './boot/progress.ts'
import { runningDatabase } from './embedded-postgres/running-cluster.ts'

const mostPrinted = 200

try {
  const { values } = parseArgs({ options: { anchor: { type: 'string', multiple: true, default: [] } } })
  process.exitCode = (await verify(values.anchor.map(readAnchor))) ? 0 : 1
} catch (error) {
  say(explain(error))
  process.exitCode = 2
}

async function verify(known: KnownAnchor[]): Promise<boolean> {
  const client = new pg.Client({ connectionString: findDatabase(), application_name: 'relais audit' })
  await client.connect()
  const startedAt = performance.now()
  let printed = 0
  const report = (finding: Parameters<typeof describeFinding>[0]) => {
    printed += 1
    if (printed <= mostPrinted) say(`✗ ${describeFinding(finding)}`)
  }
  const seen = await verifyRecord(client, { known, report }).finally(() => client.end())
  if (printed > mostPrinted) say(`… and ${printed - mostPrinted} more.`)
  say(`
Checked ${seen.entries} entries in ${seen.chains} chains against ${seen.anchors} anchors in ${Math.round(performance.now() - startedAt)} ms.
${seen.unanchored} of them are newer than the last anchor.${seen.lastAnchor ? ` It is ${seen.lastAnchor.number}:${seen.lastAnchor.hash}` : ''}
${seen.findings === 0 ? 'The record is intact.' : `The record is NOT intact: ${seen.findings} findings (docs/operating.md says what to do).`}`)
  return seen.findings === 0
}

function findDatabase(): string {
  const given = process.env.DATABASE_OWNER_URL || process.env.DATABASE_URL
  const found = given || runningDatabase(process.env.RELAIS_DATA ?? '.relais', 'relais')
  if (!found) throw new PlainError('There is no database to read: set DATABASE_URL, or start Relais first.')
  return found
}

function readAnchor(given: string): KnownAnchor {
  const [, number, hash] = /^(\d+):([0-9a-f]{64})$/.exec(given) ?? []
  if (!number || !hash) throw new PlainError(`--anchor takes <number>:<hash>, and was given ${given}.`)
  return { number: Number(number), hash }
}
