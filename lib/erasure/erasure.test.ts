import '#lib/testing/database.ts'
import pg from 'pg'
import { beforeEach, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import type { Finding } from '#lib/audit/chain/finding.ts'
import { verifyRecord } from '#lib/audit/chain/verify-record.ts'
import { listEntries } from '#lib/audit/list-entries.ts'
import { addNote } from '#lib/conversations/add-note.ts'
import { getCustomerThread, learnProfile } from '#lib/conversations/learn-profile.ts'
import { readRows } from '#lib/conversations/read-rows.ts'
import { db, pool } from '#lib/db.ts'
import { claim } from '#lib/handover/claim.ts'
import { planNext } from '#lib/handover/plan-next.ts'
import { sweepControl } from '#lib/handover/sweep-control.ts'
import { takeOver } from '#lib/handover/take-over.ts'
import { imbalanceOf } from '#lib/intake/ledger.ts'
import { readLedger } from '#lib/intake/read-ledger.ts'
import { storeDeliveries } from '#lib/intake/store-deliveries.ts'
import { newId } from '#lib/new-id.ts'
import { asOwner, databaseUrl, testApps } from '#lib/testing/database.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { clearJobs, hear, look, makeScene, type Scene, said, taken, waitingJobs } from '#lib/testing/scene.ts'
import { eraseCustomer } from './erase-customer.ts'
import { getErasure } from './get-erasure.ts'

const secretWords = 'mon dossier Zzyzx-4711'
let scene: Scene
let nadia: AgentActor

/** A customer who wrote, was handed over and noted about, and whose every delivery is kept. */
async function liveThrough(given: Scene, words: string) {
  for (let twice = 0; twice < 2; twice++)
    await storeDeliveries([
      {
        receivedAt: new Date(),
        appId: '111',
        body: Buffer.from(JSON.stringify({ sender: given.psid, text: words })),
        events: [
          {
            appId: '111',
            ...given,
            channel: 'messaging',
            kind: 'message',
            dedupeKey: `message|${given.psid}`,
            occurredAt: new Date(),
            item: { text: words },
          },
        ],
      },
    ])
  await hear(given, said(words))
  await hear(given, said('je veux parler à un humain', { quickReplyPayload: null }))
  const { id, customerId } = await look(given)
  await db().customer.update({ where: { id: customerId }, data: { name: words, locale: 'fr_FR' } })
  await takeOver(nadia, { conversationId: id, note: words })
  await addNote(nadia, { conversationId: id, clientId: newId(), text: words })
  return { id, customerId }
}

beforeEach(async () => {
  nadia = await makeAgent({ role: 'administrator', name: 'Nadia Haddad' })
  scene = { ...(await makeScene()), psid: `88${Math.floor(Math.random() * 1e12)}` }
})

/** Every table of the desk as text, so that nothing can hide in one that nobody thought of. */
async function everything(): Promise<string> {
  const { rows } = await pool().query<{ name: string }>(
    "SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
  )
  const texts = []
  for (const { name } of rows)
    texts.push(
      (await pool().query(`SELECT coalesce(string_agg(t::text, chr(10)), '') AS text FROM ${name} t`)).rows[0].text,
    )
  const { rows: bodies } = await pool().query('SELECT body FROM webhook_deliveries')
  return [...texts, ...bodies.map(({ body }) => body.toString('utf8'))].join('\n')
}

async function verify(): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const findings: Finding[] = []
  await verifyRecord(client, { report: (finding) => findings.push(finding) }).finally(() => client.end())
  return findings
}

test('D52: an erased customer is nowhere, by word, name or id; the record says that it happened and still verifies', async () => {
  const { id, customerId } = await liveThrough(scene, secretWords)
  const before = await everything()
  expect(before).toContain('Zzyzx-4711')
  expect(before).toContain(scene.psid)
  const { code } = await eraseCustomer(nadia, { customerId })
  const after = await everything()
  expect(after).not.toContain('Zzyzx-4711')
  expect(after).not.toContain(scene.psid)
  const entries = await db().auditEntry.findMany({ where: { conversationId: id }, orderBy: { id: 'asc' } })
  expect(entries.at(-1)).toMatchObject({
    action: 'customer.erased',
    actorId: nadia.id,
    evidence: { erasure: code, messages: 3, notes: 1 },
  })
  expect(entries.length).toBeGreaterThan(3)
  expect(entries.slice(0, -1).every(({ evidence, after: now }) => evidence === null && now === null)).toBe(true)
  expect(await verify()).toEqual([])
  expect((await waitingJobs()).find(({ task }) => task === 'remove-files')?.payload).toMatchObject({
    keys: [`avatars/${customerId}`],
  })
  expect(await getErasure(code)).toMatchObject({ source: 'agent', finishedAt: expect.any(String) })
  expect(await db().conversation.findUniqueOrThrow({ where: { id } })).toMatchObject({
    holder: 'nobody',
    lastMessagePreview: null,
  })
})

test('D52: others keep everything, the ledger still balances, and who writes again is a stranger', async () => {
  const other = { ...scene, psid: `99${scene.psid.slice(2)}` }
  const kept = await liveThrough(other, 'tout autre chose')
  const { customerId } = await liveThrough(scene, secretWords)
  await eraseCustomer(nadia, { customerId })
  expect(await db().message.count({ where: { conversationId: kept.id } })).toBe(3)
  expect(await everything()).toContain('tout autre chose')
  expect(imbalanceOf((await readLedger({ pageId: scene.pageId })).total)).toBe(0)
  await hear(scene, said('Bonjour'))
  const again = await look(scene)
  expect(again.customerId).not.toBe(customerId)
  expect(again.customer.name).toBeNull()
})

test('D52: nobody answers or notes about an erased customer any more, and what Messenger tells too late is not kept', async () => {
  const { id, customerId } = await liveThrough(scene, secretWords)
  await eraseCustomer(nadia, { customerId })
  await expect(claim(nadia, { conversationId: id })).rejects.toMatchObject({ code: 'customer-erased' })
  await expect(addNote(nadia, { conversationId: id, clientId: newId(), text: secretWords })).rejects.toMatchObject({
    code: 'customer-erased',
  })
  await clearJobs()
  await learnProfile(customerId, {
    isMissing: false,
    name: secretWords,
    pictureUrl: null,
    locale: null,
    timezone: null,
  })
  expect(await waitingJobs()).toMatchObject([{ task: 'remove-files', payload: { keys: [`avatars/${customerId}`] } }])
  expect(await getCustomerThread(customerId)).toBeNull()
  expect(await everything()).not.toContain('Zzyzx-4711')
  expect((await readRows([id]))[0]).toMatchObject({ customer: { isErased: true, name: null }, lastMessage: null })
})

test('D52: a conversation that somebody outside has ends with its customer, and nobody is asked about it any more', async () => {
  const { id, customerId } = await liveThrough(scene, secretWords)
  await hear(scene, taken(testApps.inbox))
  expect(await look(scene)).toMatchObject({ holder: 'elsewhere' })
  await db().conversation.update({ where: { id }, data: { controlLookAt: new Date(0), controlExpiresAt: new Date(0) } })
  await eraseCustomer(nadia, { customerId })
  const ended = { holder: 'nobody', holderAppId: null, openEpisodeId: null, needsHumanSince: null, settlement: 'held' }
  expect(await db().conversation.findUniqueOrThrow({ where: { id } })).toMatchObject(ended)
  expect(await db().auditEntry.findMany({ where: { conversationId: id }, orderBy: { id: 'asc' } })).toMatchObject([
    ...Array(5).fill({}),
    { action: 'conversation.resolved', actorId: nadia.id, reason: 'customer-erased' },
    { action: 'customer.erased' },
  ])
  await clearJobs()
  const { version } = await db().conversation.findUniqueOrThrow({ where: { id } })
  await sweepControl(new Date(Date.now() + 90 * 86_400_000))
  expect(await db().conversation.findUniqueOrThrow({ where: { id } })).toMatchObject({ ...ended, version })
  expect((await waitingJobs()).filter(({ payload }) => payload.conversationId === id)).toEqual([])
  expect(await planNext(id, { canTake: true, hasLooked: false })).toBeNull()
  const { entries } = await listEntries({ conversationId: id })
  expect(entries[0]).toMatchObject({ conversation: { id, customerName: null, isCustomerErased: true } })
  expect(await verify()).toEqual([])
})

test('D52: an erasure that fails leaves everything, and whoever may not erase is refused', async () => {
  const { customerId, id } = await liveThrough(scene, secretWords)
  const agent = await makeAgent({ role: 'supervisor' })
  await expect(eraseCustomer(agent, { customerId })).rejects.toMatchObject({ code: 'not-permitted' })
  await expect(eraseCustomer(nadia, { customerId: newId() })).rejects.toMatchObject({ code: 'not-found' })
  expect(await db().message.count({ where: { conversationId: id } })).toBe(3)
})

test('facts that were taken away without an entry that says so are a finding, and facts cannot be replaced', async () => {
  const { id } = await liveThrough(scene, secretWords)
  await expect(
    asOwner(`UPDATE audit_entries SET evidence = '{"a": 1}' WHERE conversation_id = '${id}'`),
  ).rejects.toThrow('append-only')
  await expect(
    asOwner(`UPDATE audit_entries SET reason = 'other', salt = NULL WHERE conversation_id = '${id}'`),
  ).rejects.toThrow('append-only')
  expect(await verify()).toEqual([])
  await pool().query('SELECT erase_facts_of_conversation($1)', [id])
  const findings = await verify()
  expect(findings.length).toBeGreaterThan(0)
  expect(new Set(findings.map(({ kind }) => kind))).toEqual(new Set(['altered']))
})
