import '#lib/testing/database.ts'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { listAlarms } from '#lib/alarms/list-alarms.ts'
import { db, pool } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { callGraph } from '#lib/messenger/graph.ts'
import { accessOf, readAppFields, readSubscriptions } from '#lib/messenger/subscriptions.ts'
import { wantedFields } from '#lib/messenger/wanted-fields.ts'
import { diagnosePages } from '#lib/pages/diagnosis/read-facts.ts'
import { testApps } from '#lib/testing/database.ts'
import {
  accepted,
  bot,
  control,
  desk,
  doorUrl,
  newCustomer,
  pageId,
  says,
} from '#server/webhook/testing/simulated-page.ts'
import { connectPages } from './connect-pages.ts'
import { examinePage } from './examine-page.ts'
import { soon } from './testing/conversation.ts'
import { callsMade } from './testing/messenger.ts'
import { withWorker } from './testing/with-worker.ts'

/** D60 on the real way: an app that may not have every field, from connecting its Page to what a customer writes. */
beforeAll(() => {
  Object.assign(env(), { url: doorUrl })
  env().messenger.pages = [{ id: pageId, deskToken: 'EAA-desk', botToken: 'EAA-bot' }]
})
withWorker()
beforeEach(async () => {
  await pool().query('TRUNCATE alarms, page_examinations')
  for (const appId of [testApps.bot, testApps.desk]) {
    const credentials = appId === testApps.bot ? bot() : desk()
    await callGraph(credentials, { method: 'DELETE', path: `${pageId}/subscribed_apps` })
    await callGraph(accessOf(appOf(appId)), { method: 'DELETE', path: `${appId}/subscriptions` })
  }
})
afterEach(() => control('faults', { refusedFields: {} }))

const appOf = (id: string) => {
  const { graphUrl, appSecret: secret } = id === testApps.bot ? bot() : desk()
  return { graphUrl, id, secret }
}
const atPage = async () => accepted(await readSubscriptions(desk())).map(({ fields }) => fields.toSorted())
const atApps = async () =>
  Promise.all([testApps.bot, testApps.desk].map(async (id) => accepted(await readAppFields(appOf(id))).toSorted()))
const without = (...refused: string[]) => wantedFields.filter((field) => !refused.includes(field)).toSorted()
const finding = async (check: string) => (await diagnosePages(pageId))[0]?.findings.find((each) => each.check === check)
const examined = () => expect.poll(() => db().pageExamination.findUnique({ where: { pageId } })).not.toBeNull()
const isHeard = async (text: string) => {
  const psid = await newCustomer()
  await says(psid, { text })
  const said = { text, conversation: { pageId, customer: { psid } } }
  await expect.poll(() => db().message.count({ where: said }), soon).toBe(1)
}
const subscriptionCalls = async () =>
  (await callsMade()).filter(({ method, path }) => method === 'POST' && /subscribed_apps|subscriptions/.test(path))
    .length

test('D60: a Page whose apps may not have every field is connected, heard, and says what is missing', async () => {
  await control('faults', { refusedFields: { send_cart: 'unknown', messaging_feedback: 'pages_messaging' } })
  await connectPages()
  expect(await atPage()).toEqual([
    without('send_cart', 'messaging_feedback'),
    without('send_cart', 'messaging_feedback'),
  ])
  expect(await atApps()).toEqual([without('send_cart'), without('send_cart')])
  await isHeard('Où est mon colis ?')
  await examined()
  expect(await finding('page-subscription')).toMatchObject({
    condition: 'weak',
    seen: { names: 'messaging_feedback, send_cart', apps: `${testApps.desk}, ${testApps.bot}` },
  })
  expect(await finding('app-subscription')).toMatchObject({ condition: 'weak', seen: { names: 'send_cart' } })
  expect((await listAlarms()).open).toEqual([])
})

test('what was refused is asked for no more by itself, and is had when it is allowed and somebody wants it', async () => {
  await control('faults', { refusedFields: { send_cart: 'catalog_management' } })
  await examinePage({ pageId })
  const before = await subscriptionCalls()
  // Two apps, each once at its own level, and in four calls at the Page's.
  expect(before).toBe(10)
  await examinePage({ pageId })
  expect(await subscriptionCalls()).toBe(before)
  await control('faults', { refusedFields: {} })
  await examinePage({ pageId })
  expect(await finding('page-subscription')).toMatchObject({ condition: 'weak' })
  await examinePage({ pageId, subscribe: true })
  expect(await atPage()).toEqual([without(), without()])
  expect(await finding('page-subscription')).toMatchObject({ condition: 'well' })
})

test('one that the desk cannot do without is alarmed, asked for again each time, and what else may be had is heard', async () => {
  await control('faults', { refusedFields: { message_echoes: 'unknown' } })
  await connectPages()
  await isHeard('Vous ouvrez à quelle heure ?')
  await examined()
  expect(await finding('page-subscription')).toMatchObject({ condition: 'broken', seen: { names: 'message_echoes' } })
  expect((await listAlarms()).open).toMatchObject([{ kind: 'subscription-incomplete' }])
  await control('faults', { refusedFields: {} })
  await examinePage({ pageId })
  expect(await finding('page-subscription')).toMatchObject({ condition: 'well' })
  expect((await listAlarms()).open).toEqual([])
})
