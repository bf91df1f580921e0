import pg from 'pg'
import { beforeEach, expect, test } from 'vitest'
import { pool, transact } from '#lib/db.ts'
import { newId } from '#lib/new-id.ts'
import { asOwner, ownerUrl } from '#lib/testing/database.ts'
import { makeAgent, minutesLater } from '#lib/testing/factories.ts'
import { record } from '../record.ts'
import { anchorRecord } from './anchor-record.ts'
import type { KnownAnchor } from './check-anchors.ts'
import type { Finding } from './finding.ts'
import { verifyRecord } from './verify-record.ts'

let inès: string
let bruno: string

/** Two conversations of five lines each, one line of a Page, one of a person, one of the desk; anchored twice. */
beforeEach(async () => {
  await tamper('DELETE FROM audit_entries; DELETE FROM audit_anchored_heads; DELETE FROM audit_anchors')
  inès = newId()
  bruno = newId()
  const camille = await makeAgent()
  for (const conversationId of [inès, bruno]) await write(conversationId, 0, 3)
  await transact(async (tx) => {
    await record(tx, { actor: { kind: 'messenger' }, action: 'page.disconnected', at: minutesLater(1), pageId: '77' })
    await record(tx, { actor: camille, action: 'agent.signed-in', at: minutesLater(2) })
    await record(tx, { actor: { kind: 'relais' }, action: 'bot.model-published', at: minutesLater(3) })
  })
  await anchorRecord()
  for (const conversationId of [inès, bruno]) await write(conversationId, 3, 5)
  await anchorRecord()
})

const write = (conversationId: string, from: number, to: number) =>
  transact(async (tx) => {
    for (let i = from; i < to; i += 1)
      await record(tx, {
        actor: { kind: 'bot' },
        action: 'bot.decided',
        at: minutesLater(i),
        conversationId,
        reason: `line ${i + 1}`,
        evidence: { says: 'L’été, 3 €', score: 1.5e-7, deep: { b: [1, null, true], a: '\\u0000' }, emoji: '👋🏽' },
        after: { decision: i % 2 ? 'answer' : 'hand-over' },
      })
  })

/** As a superuser who switches off what refuses changes, and switches it on again to hide it. */
const tamper = (statements: string) =>
  asOwner(`SET session_replication_role = replica; ALTER TABLE audit_entries DISABLE TRIGGER USER; ${statements};
    ALTER TABLE audit_entries ENABLE TRIGGER USER`)

async function verify(known?: KnownAnchor[]) {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const findings: Finding[] = []
  try {
    const seen = await verifyRecord(client, { known, report: (finding) => findings.push(finding) })
    return { ...seen, findings }
  } finally {
    await client.end()
  }
}

const findings = async (known?: KnownAnchor[]) => (await verify(known)).findings
const of = (conversationId: string) => `conversation:${conversationId}`
const line = (conversationId: string, position: number) =>
  `chain = '${of(conversationId)}' AND chain_position = ${position}`

/** What somebody does who knows how the chain is made: every line from there on gets the hash that it would have had. */
const chainAnew = (conversationId: string) => `DO $$
  DECLARE e audit_entries; before bytea := audit_chain_begins('${of(conversationId)}');
  BEGIN
    FOR e IN SELECT * FROM audit_entries WHERE chain = '${of(conversationId)}' ORDER BY chain_position LOOP
      e.previous_hash := before;
      e := audit_entry_sealed(e);
      UPDATE audit_entries SET previous_hash = e.previous_hash, facts_hash = e.facts_hash, hash = e.hash WHERE id = e.id;
      before := e.hash;
    END LOOP;
  END $$`

test('a record that nobody touched is whole, and what was checked is counted', async () => {
  expect(await verify()).toMatchObject({ findings: [], entries: 13, chains: 5, anchors: 2, unanchored: 0 })
  await write(inès, 5, 7)
  expect(await verify()).toMatchObject({ findings: [], entries: 15, chains: 5, anchors: 2, unanchored: 2 })
})

test.each([
  `reason = 'another'`,
  `at = at + interval '1 millisecond'`,
  `action = 'bot.failed'`,
  `actor_kind = 'agent', actor_id = 'somebody'`,
  `actor_name = 'Somebody'`,
  `after = '{"decision": "answer-later"}'`,
  `before = '{}'`,
  `evidence = NULL`,
  `page_id = '77'`,
  `salt = 'other'`,
  `conversation_id = gen_random_uuid()`,
])('a line of which somebody changed %s is named', async (change) => {
  await tamper(`UPDATE audit_entries SET ${change} WHERE ${line(inès, 3)}`)
  expect(await findings()).toEqual([{ kind: 'altered', chain: of(inès), position: 3, entryId: expect.any(String) }])
})

test('lines removed from the middle are named', async () => {
  await tamper(`DELETE FROM audit_entries WHERE ${line(inès, 2)} OR ${line(inès, 3)}`)
  expect(await findings()).toEqual([{ kind: 'removed', chain: of(inès), from: 2, to: 3 }])
})

test('a first line that was removed is named', async () => {
  await tamper(`DELETE FROM audit_entries WHERE ${line(inès, 1)}`)
  expect(await findings()).toEqual([{ kind: 'removed', chain: of(inès), from: 1, to: 1 }])
})

test('removing a line and closing the gap is named from there on', async () => {
  await tamper(`DELETE FROM audit_entries WHERE ${line(inès, 2)};
    UPDATE audit_entries SET chain_position = chain_position - 1 WHERE chain = '${of(inès)}' AND chain_position > 2`)
  const found = await findings()
  expect(found[0]).toMatchObject({ kind: 'unlinked', chain: of(inès), position: 2 })
  expect(found).toContainEqual(expect.objectContaining({ kind: 'altered', chain: of(inès), position: 2 }))
  expect(found).toContainEqual({ kind: 'cut-off', chain: of(inès), from: 5, to: 5, anchor: 2 })
})

test('an end that was cut off is named, as far as it was anchored', async () => {
  await tamper(`DELETE FROM audit_entries WHERE ${line(bruno, 4)} OR ${line(bruno, 5)}`)
  expect(await findings()).toEqual([{ kind: 'cut-off', chain: of(bruno), from: 4, to: 5, anchor: 2 }])
})

test('a conversation whose whole record was removed is named', async () => {
  await tamper(`DELETE FROM audit_entries WHERE chain = '${of(bruno)}'`)
  expect(await findings()).toEqual([{ kind: 'gone', chain: of(bruno), to: 5, anchor: 2 }])
})

test('a record of which nothing is left is named chain by chain', async () => {
  await tamper('DELETE FROM audit_entries')
  expect(new Set((await findings()).map(({ kind }) => kind))).toEqual(new Set(['gone']))
  expect(await findings()).toHaveLength(5)
})

const copied = (
  position: string,
  hash = 'hash',
) => `INSERT INTO audit_entries (at, actor_kind, action, conversation_id, chain,
    chain_position, salt, facts_hash, previous_hash, hash)
  SELECT at, 'bot', 'bot.decided', conversation_id, chain, ${position}, salt, facts_hash, ${hash === 'hash' ? 'previous_hash' : 'hash'}, hash
  FROM audit_entries`

test('a line that was inserted at the end is named', async () => {
  await tamper(`${copied('6', 'linked')} WHERE ${line(inès, 5)}`)
  expect(await findings()).toEqual([{ kind: 'altered', chain: of(inès), position: 6, entryId: expect.any(String) }])
})

test('a line that was inserted between others is named', async () => {
  await tamper(`UPDATE audit_entries SET chain_position = chain_position + 100 WHERE chain = '${of(inès)}' AND chain_position > 2;
    UPDATE audit_entries SET chain_position = chain_position - 99 WHERE chain = '${of(inès)}' AND chain_position > 100;
    ${copied('3')} WHERE ${line(inès, 2)}`)
  const found = await findings()
  expect(found).toContainEqual(expect.objectContaining({ kind: 'unlinked', chain: of(inès), position: 3 }))
  expect(found).toContainEqual(expect.objectContaining({ kind: 'altered', chain: of(inès), position: 3 }))
  expect(found).toContainEqual(expect.objectContaining({ kind: 'altered', chain: of(inès), position: 4 }))
})

test('a second line in one place is named', async () => {
  await tamper(`DROP INDEX audit_entries_chain_chain_position_key; ${copied('3')} WHERE ${line(inès, 3)}`)
  const found = await findings()
  await tamper(`DELETE FROM audit_entries;
    CREATE UNIQUE INDEX audit_entries_chain_chain_position_key ON audit_entries (chain, chain_position)`)
  expect(found).toEqual([{ kind: 'inserted', chain: of(inès), position: 3, entryId: expect.any(String) }])
})

test('two lines that changed places are both named', async () => {
  await tamper(`UPDATE audit_entries SET chain_position = 99 WHERE ${line(inès, 2)};
    UPDATE audit_entries SET chain_position = 2 WHERE ${line(inès, 3)};
    UPDATE audit_entries SET chain_position = 3 WHERE ${line(inès, 99)}`)
  const altered = (await findings()).filter(({ kind }) => kind === 'altered')
  expect(altered).toMatchObject([{ position: 2 }, { position: 3 }])
})

test('two lines that changed what they say are both named', async () => {
  await tamper(`UPDATE audit_entries e SET reason = other.reason, at = other.at FROM audit_entries other
    WHERE e.chain = '${of(inès)}' AND other.chain = e.chain AND e.chain_position IN (2, 4) AND other.chain_position = 6 - e.chain_position`)
  expect(await findings()).toMatchObject([
    { kind: 'altered', position: 2 },
    { kind: 'altered', position: 4 },
  ])
})

test('a chain that was made anew around an altered line is not the one that was anchored', async () => {
  await tamper(`UPDATE audit_entries SET reason = 'another' WHERE ${line(inès, 2)}; ${chainAnew(inès)}`)
  expect(await findings()).toEqual([
    { kind: 'rewritten', chain: of(inès), position: 3, anchor: 1 },
    { kind: 'rewritten', chain: of(inès), position: 5, anchor: 2 },
  ])
})

test('anchored heads that were made to fit break their anchor', async () => {
  await tamper(`UPDATE audit_entries SET reason = 'another' WHERE ${line(inès, 4)}; ${chainAnew(inès)};
    UPDATE audit_anchored_heads h SET hash = e.hash FROM audit_entries e WHERE e.chain = h.chain AND e.chain_position = h.chain_position`)
  expect(await findings()).toEqual([{ kind: 'anchored-heads-altered', anchor: 2 }])
})

test('a chain removed together with its anchored heads breaks its anchors', async () => {
  await tamper(
    `DELETE FROM audit_entries WHERE chain = '${of(bruno)}'; DELETE FROM audit_anchored_heads WHERE chain = '${of(bruno)}'`,
  )
  expect(await findings()).toEqual([
    { kind: 'anchored-heads-altered', anchor: 1 },
    { kind: 'anchored-heads-altered', anchor: 2 },
  ])
})

test('anchors that were altered or removed are named', async () => {
  await tamper(`UPDATE audit_anchors SET at = at + interval '1 hour' WHERE number = 2`)
  expect(await findings()).toEqual([{ kind: 'anchor-altered', anchor: 2 }])
  await tamper('DELETE FROM audit_anchors WHERE number = 1')
  expect(await findings()).toContainEqual({ kind: 'anchors-removed', from: 1, to: 1 })
  await tamper('DELETE FROM audit_anchors')
  expect(await findings()).toEqual([{ kind: 'anchors-removed', from: 1, to: 2 }])
})

test('a database that was rewritten down to its anchors contradicts an anchor that was kept elsewhere', async () => {
  const { lastAnchor } = await verify()
  await tamper(
    `DELETE FROM audit_entries WHERE chain = '${of(bruno)}'; DELETE FROM audit_anchored_heads; DELETE FROM audit_anchors`,
  )
  await anchorRecord()
  expect(await findings()).toEqual([])
  expect(await findings(lastAnchor ? [lastAnchor] : [])).toEqual([{ kind: 'anchor-replaced', anchor: 2 }])
})

test('a guard that is switched off is named', async () => {
  await asOwner('ALTER TABLE audit_entries DISABLE TRIGGER audit_entries_append_only')
  const found = await findings()
  await asOwner('ALTER TABLE audit_entries ENABLE TRIGGER audit_entries_append_only')
  expect(found).toEqual([{ kind: 'guard-off', table: 'audit_entries', trigger: 'audit_entries_append_only' }])
})

test('of writers who record about one conversation at once each has a place of its own', async () => {
  const conversationId = newId()
  await Promise.all(Array.from({ length: 20 }, (_, i) => write(conversationId, i, i + 3)))
  const { rows } = await pool().query(
    'SELECT count(*)::int AS lines, max(chain_position)::int AS last FROM audit_entries WHERE chain = $1',
    [of(conversationId)],
  )
  expect(rows).toEqual([{ lines: 60, last: 60 }])
  expect(await findings()).toEqual([])
})
