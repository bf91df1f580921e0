import '#lib/testing/database.ts'
import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { closeGraph } from '#lib/messenger/graph.ts'
import { readSubscriptions } from '#lib/messenger/subscriptions.ts'
import { databaseUrl, testApps } from '#lib/testing/database.ts'
import { startSimulator } from '../messenger-simulator/simulator.ts'
import { connectFound, findPages } from './find-pages.ts'

const idOf = (number: number) => String(100_200_300_400_000 + number)
const pages = Array.from({ length: 130 }, (_, number) => ({
  id: idOf(number),
  name: `Agence ${number}`,
  regime: 'routing-default-app' as const,
  defaultAppId: testApps.bot,
  takeAllowed: [testApps.desk],
  tokens: {
    [testApps.desk]: `EAA-desk-${number}`,
    // The last was opened to the desk's app alone.
    ...(number < 129 && { [testApps.bot]: `EAA-bot-${number}` }),
  },
}))

let simulator: Awaited<ReturnType<typeof startSimulator>>
const graphUrlBefore = process.env.MESSENGER_GRAPH_URL
beforeAll(async () => {
  simulator = await startSimulator({
    port: 0,
    setup: {
      apps: [
        { id: testApps.bot, name: 'Bot', secret: 'bot-app-secret-of-tests', requireProof: true },
        { id: testApps.desk, name: 'Desk', secret: 'desk-app-secret-of-tests', requireProof: true },
      ],
      pages,
      people: [
        { id: '555', name: 'Nadia', tokens: { [testApps.desk]: 'EAA-nadia-desk', [testApps.bot]: 'EAA-nadia-bot' } },
      ],
    },
  })
  process.env.MESSENGER_GRAPH_URL = `${simulator.url}/v25.0`
})
afterAll(async () => {
  process.env.MESSENGER_GRAPH_URL = graphUrlBefore
  await closeGraph()
  await simulator.close()
})

test('D56: of a person with more Pages than Messenger lists at once, every one is found, once', async () => {
  const found = await findPages({ desk: 'EAA-nadia-desk', bot: 'EAA-nadia-bot' })
  if (!found.isOk) throw new Error(found.failure.code)
  expect(found.value.map(({ id }) => id).toSorted()).toEqual(pages.map(({ id }) => id))
  expect(found.value.filter(({ access }) => access === null).map(({ id }) => id)).toEqual([idOf(129)])
  expect(found.value[3]?.access?.desk.token).not.toBe(found.value[3]?.access?.bot.token)
})

test('D56: one that only a later portion lists is connected with both tokens, sealed, and subscribed for both apps', async () => {
  const found = await findPages({ desk: 'EAA-nadia-desk', bot: 'EAA-nadia-bot' })
  const last = found.isOk && found.value.find(({ id }) => id === idOf(0))
  if (!last) throw new Error('not found')
  expect(last.standing).toBe('not-connected')
  expect(await connectFound(last)).toBeNull()
  expect(await db().page.findUniqueOrThrow({ where: { id: idOf(0) } })).toMatchObject({
    name: 'Agence 0',
    disconnectedAt: null,
    deskTokenSealed: expect.not.stringContaining('EAA'),
  })
  const entries = await db().auditEntry.findMany({ where: { pageId: idOf(0), action: 'page.connected' } })
  expect(entries).toHaveLength(1)
  const subscriptions = last.access && (await readSubscriptions(last.access.desk))
  expect(subscriptions?.isOk && subscriptions.value.map(({ appId }) => appId).toSorted()).toEqual(
    [testApps.bot, testApps.desk].toSorted(),
  )
  const again = await findPages({ desk: 'EAA-nadia-desk', bot: 'EAA-nadia-bot' })
  expect(again.isOk && again.value.find(({ id }) => id === idOf(0))?.standing).toBe('connected')
})

test('a token that is not good is said with Messenger’s reason', async () => {
  expect(await findPages({ desk: 'EAA-stranger' })).toMatchObject({ isOk: false, failure: { code: 'token-invalid' } })
})

test('npm run pages:find lists all of them, connects the named one, and never writes a token', async () => {
  const child = spawn(process.execPath, ['server/find-pages/main.ts', idOf(7), '42'], {
    env: { ...process.env, VITEST: '', LOG_LEVEL: 'trace', DATABASE_URL: databaseUrl },
  })
  child.stdin.end('EAA-nadia-desk\nEAA-nadia-bot\n\n')
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const [out, said] = await Promise.all([text(child.stdout), text(child.stderr)])
  // One of the two that were asked for is nobody's.
  expect(await ended).toBe(1)
  expect(out.split('\n').filter((line) => line.startsWith('1002'))).toHaveLength(130)
  expect(said).toContain(`${idOf(7)}: connected`)
  expect(said).toContain('42: this person does not manage it')
  expect(out + said).not.toMatch(/EAA-/)
}, 60_000)
