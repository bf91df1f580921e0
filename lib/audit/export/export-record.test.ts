import '#lib/testing/database.ts'
import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { keepAppNames } from '#lib/apps/keep-app-names.ts'
import { db, transact } from '#lib/db.ts'
import { statementsOf } from '#lib/testing/count-statements.ts'
import { testApps } from '#lib/testing/database.ts'
import { makeAgent, makeConversation, minutesLater } from '#lib/testing/factories.ts'
import { record } from '../record.ts'
import { type Exported, exportRecord } from './export-record.ts'

let sofia: AgentActor
let conversationId: string
const lines = 1_100

beforeAll(async () => {
  sofia = await makeAgent({ name: 'Sofia Rossi', role: 'supervisor' })
  conversationId = await makeConversation({ customerName: '=cmd|evil' })
  for (let from = 0; from < lines; from += 100)
    await transact(async (tx) => {
      for (let i = from; i < from + 100; i += 1)
        await record(tx, {
          actor: sofia,
          action: 'conversation.claimed',
          at: minutesLater(Math.floor(i / 3)), // several lines of one moment
          conversationId,
          reason: 'agent-took',
          evidence: { note: `+${i}, « oui »` },
        })
    })
  await transact((tx) => record(tx, { actor: { kind: 'bot' }, action: 'bot.decided', at: minutesLater(1) }))
})

async function piecesOf({ pieces }: Exported): Promise<string[]> {
  const all: string[] = []
  for await (const piece of pieces) all.push(piece)
  return all
}

test('what the filters show is exported, every line once, newest first, a page at a time', async () => {
  const exported = await exportRecord(sofia, { format: 'jsonl', conversationId })
  const statements = await statementsOf(async () => {
    expect((await exported.pieces.next()).value?.split('\n')).toHaveLength(501)
  })
  expect(statements).toHaveLength(1)
  const rest = (await piecesOf(exported)).join('').trimEnd().split('\n')
  expect(rest).toHaveLength(lines - 500)
})

test('each line of JSON carries what proves it, without the desk', async () => {
  const text = (await piecesOf(await exportRecord(sofia, { format: 'jsonl', conversationId }))).join('')
  const entries = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
    .reverse()
  const sha256 = (hashed: string) => createHash('sha256').update(hashed).digest('hex')
  const byPlace = new Map(entries.map((entry) => [entry.position, entry]))
  expect(byPlace.size).toBe(lines)
  for (const { position, hash, previousHash, factsHash, hashed, id, evidence } of entries) {
    expect(sha256(hashed.facts)).toBe(factsHash)
    expect(sha256(hashed.line)).toBe(hash)
    const [, , place, entryId, , , , , , , , facts, previous] = JSON.parse(hashed.line)
    expect([place, String(entryId), facts, previous]).toEqual([position, id, factsHash, previousHash])
    expect(JSON.parse(JSON.parse(hashed.facts)[4])).toEqual(evidence)
    if (position > 1) expect(byPlace.get(position - 1).hash).toBe(previousHash)
  }
})

test('a spreadsheet gets a heading, the hashes, and no formula whatever a customer is called', async () => {
  const text = (await piecesOf(await exportRecord(sofia, { format: 'csv', conversationId }))).join('')
  const [heading, first] = text.split('\r\n')
  expect(heading).toMatch(/^\ufeff"id","at","actor",.*"previous hash","hash"$/)
  expect(first).toContain(`"'=cmd|evil"`)
  expect(first).toMatch(/"conversation:[0-9a-f-]{36}","1100","[0-9a-f]{64}","[0-9a-f]{64}"$/)
  expect(text.split('\r\n')).toHaveLength(lines + 2)
})

test('who took it, what and in which form is in the record, where the export ends', async () => {
  const { name, pieces } = await exportRecord(sofia, { format: 'csv', action: 'audit.exported' })
  expect(name).toMatch(/^relais-audit-\d{4}-\d\d-\d\dT\d{4}Z\.csv$/)
  const text = (await piecesOf({ pieces, name, contentType: '' })).join('')
  const own = await db().auditEntry.findFirstOrThrow({ orderBy: { id: 'desc' } })
  expect(own).toMatchObject({
    action: 'audit.exported',
    actorId: sofia.id,
    evidence: { format: 'csv', action: 'audit.exported' },
  })
  expect(text.split('\r\n').filter((line) => line.startsWith(`"${own.id}"`))).toEqual([])
})

test('the apps a line speaks of are named beside it, and the ids that are proved stay', async () => {
  await transact(async (tx) => {
    await keepAppNames(tx, [{ appId: '777', name: 'OtherDesk' }], minutesLater(0))
    await record(tx, {
      actor: { kind: 'messenger', appId: '777' },
      action: 'control.changed',
      at: minutesLater(2),
      before: { ownerAppId: testApps.bot },
      after: { ownerAppId: '777', standing: null },
      evidence: { previousOwnerAppId: '31415926', metadata: '777' },
    })
  })
  const query = { action: 'control.changed' } as const
  const [line = ''] = await piecesOf(await exportRecord(sofia, { format: 'jsonl', ...query }))
  expect(JSON.parse(line)).toMatchObject({
    after: { ownerAppId: '777' },
    apps: {
      [testApps.bot]: 'The bot’s app',
      '777': 'OtherDesk',
      '31415926': 'Unknown app 31415926',
    },
  })
  const [, row] = (await piecesOf(await exportRecord(sofia, { format: 'csv', ...query }))).join('').split('\r\n')
  expect(row).toContain('777: OtherDesk; ')
})
