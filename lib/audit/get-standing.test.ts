import { expect, test } from 'vitest'
import { transact } from '#lib/db.ts'
import { statementsOf } from '#lib/testing/count-statements.ts'
import { asOwner } from '#lib/testing/database.ts'
import { anchorRecord } from './chain/anchor-record.ts'
import { verifyAndKeep } from './chain/keep-verification.ts'
import { getStanding } from './get-standing.ts'
import { record } from './record.ts'

const write = () =>
  transact((tx) => record(tx, { actor: { kind: 'relais' }, action: 'agent.created', at: new Date(), reason: 'true' }))
const tamper = (statement: string) =>
  asOwner(`ALTER TABLE audit_entries DISABLE TRIGGER USER; ${statement}; ALTER TABLE audit_entries ENABLE TRIGGER USER`)

test('the record is unverified, then intact since its first verification, then broken, and says what was found', async () => {
  expect(await getStanding()).toMatchObject({ state: 'unverified', verifiedAt: null, isProtected: true })
  await write()
  await write()
  const anchor = await anchorRecord()
  await verifyAndKeep()
  const first = await getStanding()
  expect(first).toMatchObject({ state: 'intact', entries: 2, findings: 0, lastAnchor: { number: anchor?.number } })
  await verifyAndKeep()
  const second = await getStanding()
  expect([second.state, second.intactSince]).toEqual(['intact', first.verifiedAt])
  await tamper(`UPDATE audit_entries SET reason = 'another' WHERE chain_position = 2`)
  await verifyAndKeep()
  expect(await getStanding()).toMatchObject({
    state: 'broken',
    intactSince: null,
    findings: 1,
    firstFindings: [{ kind: 'altered', chain: 'desk', position: 2 }],
  })
  expect(await statementsOf(() => getStanding())).toHaveLength(1)
})

test('a record that was rewritten with all its anchors contradicts what a clean verification saw', async () => {
  await tamper(`UPDATE audit_entries SET reason = 'true' WHERE chain_position = 2`)
  await verifyAndKeep()
  expect((await getStanding()).state).toBe('intact')
  await asOwner(`SET session_replication_role = replica; DELETE FROM audit_entries; DELETE FROM audit_anchored_heads;
    DELETE FROM audit_anchors`)
  await write()
  await anchorRecord()
  await verifyAndKeep()
  expect((await getStanding()).firstFindings).toEqual([{ kind: 'anchor-replaced', anchor: 1 }])
})
