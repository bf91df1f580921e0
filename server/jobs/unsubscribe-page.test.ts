import '#lib/testing/database.ts'
import { beforeEach, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { readSubscriptions } from '#lib/messenger/subscriptions.ts'
import { examineEveryPage } from '#lib/pages/diagnosis/examine-page.ts'
import { diagnosePages } from '#lib/pages/diagnosis/read-facts.ts'
import { disconnectPage } from '#lib/pages/disconnect-page.ts'
import { beat } from '#lib/pages/gaps/beat.ts'
import { giveToken } from '#lib/pages/give-token.ts'
import { letGoPage } from '#lib/pages/let-go-page.ts'
import { testApps } from '#lib/testing/database.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { clearJobs, waitingTasks } from '#lib/testing/scene.ts'
import { desk, newCustomer, pageId, says, settled } from '#server/webhook/testing/simulated-page.ts'
import { connectPage } from './connect-page.ts'
import { connectPages } from './connect-pages.ts'
import { examinePage } from './examine-page.ts'
import { unsubscribePage } from './unsubscribe-page.ts'

let nadia: AgentActor
const both = [testApps.bot, testApps.desk].toSorted()

beforeEach(async () => {
  nadia = await makeAgent({ name: 'Nadia Haddad', role: 'administrator' })
  await giveToken(nadia, { pageId, deskToken: 'EAA-desk', botToken: 'EAA-bot' })
  await connectPage({ pageId })
  await clearJobs()
})

const listeners = async () => {
  const read = await readSubscriptions(desk())
  if (!read.isOk) throw new Error(read.failure.code)
  return read.value.map(({ appId }) => appId).toSorted()
}
const events = () => db().webhookEvent.count({ where: { pageId } })

test('D61: a Page that is let go is unsubscribed for both apps, and nothing that is said there comes any more', async () => {
  expect(await listeners()).toEqual(both)
  const psid = await newCustomer()
  await says(psid, { text: 'Bonjour' })
  await settled()
  expect(await events()).toBeGreaterThan(0)
  await letGoPage(nadia, { pageId })
  await letGoPage(nadia, { pageId })
  expect((await waitingTasks()).filter((task) => task === 'unsubscribe-page')).toHaveLength(1)
  await unsubscribePage({ pageId })
  expect(await listeners()).toEqual([])
  const entries = await db().auditEntry.findMany({ where: { pageId, action: 'page.let-go' } })
  expect(entries).toMatchObject([{ actorId: nadia.id }])
  const before = await events()
  await says(psid, { text: 'Il y a quelqu’un ?' })
  await settled()
  expect(await events()).toBe(before)
})

test('D61: nothing of the desk’s own subscribes it again, and nothing is wrong with it', async () => {
  await letGoPage(nadia, { pageId })
  await unsubscribePage({ pageId })
  await clearJobs()
  await examineEveryPage()
  expect(await waitingTasks()).toEqual([])
  await examinePage({ pageId, subscribe: true })
  expect(await listeners()).toEqual([])
  // A restart, with the Page still in MESSENGER_PAGES.
  env().messenger.pages = [{ id: pageId, deskToken: 'EAA-desk', botToken: 'EAA-bot' }]
  await connectPages()
  expect(await listeners()).toEqual([])
  expect(await diagnosePages(pageId)).toMatchObject([{ page: { isLetGo: true }, findings: [] }])
})

test('D61: a Page that was connected again before the job ran keeps its subscriptions', async () => {
  await letGoPage(nadia, { pageId })
  await giveToken(nadia, { pageId, deskToken: 'EAA-desk', botToken: 'EAA-bot' })
  await connectPage({ pageId })
  await unsubscribePage({ pageId })
  expect(await listeners()).toEqual(both)
  expect(await db().page.findUniqueOrThrow({ where: { id: pageId } })).toMatchObject({ disconnectedAt: null })
})

test('D21: what was said while a Page was let go is not looked for; what was said while it was disconnected is', async () => {
  await examinePage({ pageId })
  await letGoPage(nadia, { pageId })
  await unsubscribePage({ pageId })
  const before = await db().gap.count()
  expect(await beat()).toBeNull()
  await db().$executeRaw`UPDATE door_beats SET at = at - interval '1 hour'`
  expect(await beat()).toBeGreaterThan(3000)
  await giveToken(nadia, { pageId, deskToken: 'EAA-desk', botToken: 'EAA-bot' })
  await connectPage({ pageId })
  expect(await db().gap.count()).toBe(before)
  await disconnectPage(pageId, 'token-invalid')
  await connectPage({ pageId })
  expect(await db().gap.count({ where: { pageId, reason: 'disconnected' } })).toBe(1)
})
