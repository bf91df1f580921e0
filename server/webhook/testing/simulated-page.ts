import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { pool } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import type { IncomingEvent } from '#lib/incoming-event.ts'
import { takeEvents } from '#lib/intake/take-events.ts'
import { closeGraph } from '#lib/messenger/graph.ts'
import { readAppFields, subscribeApp, subscribePage } from '#lib/messenger/subscriptions.ts'
import { translate } from '#lib/messenger/translate.ts'
import { missingFields } from '#lib/messenger/wanted-fields.ts'
import { connectPage } from '#lib/pages/connect-page.ts'
import { testApps } from '#lib/testing/database.ts'
import { startSimulator } from '#server/messenger-simulator/simulator.ts'
import { drainWebhooks, handleWebhook, webhookPath } from '../handle-webhook.ts'

/**
 * For tests: the door and the simulator, over HTTP, as the desk meets Messenger: two apps that are subscribed, one routed
 * Page and one that is not. Import `#lib/testing/database.ts` before it.
 */
export const pageId = '100200300400501'
export const unroutedPageId = '100200300400502'
const secretOf = { [testApps.bot]: 'bot-app-secret-of-tests', [testApps.desk]: 'desk-app-secret-of-tests' }
const folder = mkdtempSync(path.join(tmpdir(), 'relais-door-'))
const server = createServer((request, response) => void handleWebhook(request, response))
const setup: Parameters<typeof startSimulator>[0]['setup'] = {
  // Tests push the clock and look again at once; nobody's desk asks as often in one second.
  limits: { conversationsPerSecond: null },
  apps: [
    { id: testApps.bot, name: 'Bot', secret: 'bot-app-secret-of-tests', role: 'bot', requireProof: true },
    {
      id: testApps.desk,
      name: 'Desk',
      secret: 'desk-app-secret-of-tests',
      role: 'desk',
      requireProof: true,
      humanAgent: true,
    },
  ],
  pages: [
    {
      id: pageId,
      name: 'Colis Express',
      regime: 'routing-default-app',
      defaultAppId: testApps.bot,
      takeAllowed: [testApps.desk],
      tokens: { [testApps.bot]: 'EAA-bot', [testApps.desk]: 'EAA-desk' },
    },
    {
      id: unroutedPageId,
      name: 'Sans routage',
      regime: 'routing-zero-config',
      defaultAppId: null,
      takeAllowed: [],
      tokens: { [testApps.desk]: 'EAA-desk-2' },
    },
  ],
}

export let simulator: Awaited<ReturnType<typeof startSimulator>>
let graphUrl = ''
/** Where the door is found, as `RELAIS_URL`. */
export let doorUrl = ''
export const bot = () => ({ graphUrl, pageId, token: 'EAA-bot', appSecret: 'bot-app-secret-of-tests' })
export const desk = () => ({ graphUrl, pageId, token: 'EAA-desk', appSecret: 'desk-app-secret-of-tests' })

beforeAll(async () => {
  simulator = await startSimulator({ port: 0, setup })
  graphUrl = `${simulator.url}/v25.0`
  process.env.RELAIS_SIMULATOR_URL = simulator.url
  process.env.RELAIS_DATA = folder
  env().messenger.graphUrl = graphUrl
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  doorUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const callbackUrl = `${doorUrl}${webhookPath}`
  for (const id of [testApps.bot, testApps.desk]) {
    const app = { graphUrl, id, secret: secretOf[id] ?? '' }
    expect(await subscribeApp(app, { callbackUrl, verifyToken: 'verify-token-of-tests' })).toEqual(subscribed)
    expect(missingFields(accepted(await readAppFields(app)))).toEqual([])
  }
  for (const credentials of [bot(), desk()]) expect(await subscribePage(credentials)).toEqual(subscribed)
  const page = {
    name: 'Colis Express',
    pictureUrl: null,
    regime: 'routing-default-app',
    defaultAppId: testApps.bot,
  } as const
  await connectPage({ id: pageId, ...page, botToken: 'EAA-bot', deskToken: 'EAA-desk' })
})
beforeEach(async () => {
  await control('reset')
  await pool().query('TRUNCATE webhook_events, webhook_deliveries')
})
afterAll(async () => {
  await simulator.close()
  await drainWebhooks()
  server.closeAllConnections()
  server.close()
  await closeGraph()
  rmSync(folder, { recursive: true })
})

export const done = { isOk: true, value: null }
const subscribed = { isOk: true, value: { refused: [] } }
export function accepted<Value>(outcome: { isOk: true; value: Value } | { isOk: false }): Value {
  if (!outcome.isOk) throw new Error(`refused: ${JSON.stringify(outcome)}`)
  return outcome.value
}

export async function control<Answer = unknown>(at: string, body: object = {}): Promise<Answer> {
  const answer = await fetch(`${simulator.url}/_simulator/${at}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as Answer
}
/** What the simulator shows of itself. */
export async function observe<Answer = unknown>(what: string): Promise<Answer> {
  const answer = await fetch(`${simulator.url}/_simulator/${what}`)
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as Answer
}
/** Everything that is under way has arrived. */
export const settled = () => observe('settled')
export const newCustomer = async (more: object = {}) =>
  (await control<{ psid: string }>('customers', { name: 'Zoé Martin', locale: 'fr_FR', ...more })).psid
export const says = (psid: string, what: object) => control<{ mid: string }>(`customers/${psid}/messages`, what)

const events = async (psid: string): Promise<IncomingEvent[]> => (await takeEvents({ pageId, psid })).map(translate)
/** Waits until Messenger has told what is looked for. */
export async function heard<Kind extends IncomingEvent['kind']>(psid: string, kind: Kind, appId: string) {
  type Heard = Extract<IncomingEvent, { kind: Kind }>
  const isIt = (event: IncomingEvent): event is Heard & IncomingEvent => event.kind === kind && event.appId === appId
  await expect.poll(async () => (await events(psid)).some(isIt), { timeout: 5_000 }).toBe(true)
  const found = (await events(psid)).find(isIt)
  if (!found) throw new Error(`no ${kind}`)
  return found as Heard
}
export const answer = (psid: string, text: string, more: object = {}) =>
  ({ psid, metadata: `client-${text}`, window: 'standard', kind: 'text', text, ...more }) as const
