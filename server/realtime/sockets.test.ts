import '#lib/testing/database.ts'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { io as connect, type Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import type { ClientEvents, ServerEvents } from '#lib/conversations/live-events.ts'
import { db, pool, transact } from '#lib/db.ts'
import { announce } from '#lib/live/announce.ts'
import type { Signal } from '#lib/live/signals.ts'
import { watchStatements } from '#lib/testing/count-statements.ts'
import { makeAgent, makeConversation, makeMessage } from '#lib/testing/factories.ts'
import { cookieFor } from '#lib/testing/sign-in.ts'
import { openSockets } from './sockets.ts'

type Screen = Socket<ServerEvents, ClientEvents>

const http = createServer()
let sockets: Awaited<ReturnType<typeof openSockets>>
let camille: AgentActor
let hugo: AgentActor
const open = new Set<Screen>()

beforeAll(async () => {
  sockets = await openSockets(http)
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  camille = await makeAgent()
  hugo = await makeAgent({ name: 'Hugo Blanc' })
})

afterEach(() => {
  for (const screen of open) screen.disconnect()
  open.clear()
})

afterAll(() => sockets.close())

function dial(extraHeaders: Record<string, string>): Screen {
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const screen: Screen = connect(url, { transports: ['websocket'], reconnection: false, forceNew: true, extraHeaders })
  open.add(screen)
  return screen
}

async function screenOf(agent: AgentActor): Promise<Screen> {
  const screen = dial({ cookie: await cookieFor(agent) })
  await heard(screen, 'connect')
  return screen
}

/** Events by name, whichever ends of the socket they come from. */
type Emitter = { once(event: string, listener: (...given: never[]) => void): unknown }
const heard = <Given = unknown>(screen: Screen, event: string) =>
  new Promise<Given>((resolve) => (screen as unknown as Emitter).once(event, (given: Given) => resolve(given)))

const tell = (signal: Signal) => transact((tx) => announce(tx, signal))

const changed = (id: string, rest: Partial<Extract<Signal, { name: 'conversation.changed' }>> = {}): Signal => ({
  name: 'conversation.changed',
  id,
  version: 2,
  moved: false,
  items: [],
  ...rest,
})

test('fifty people at fifty screens learn of one message by at most three statements of reading', async () => {
  const agents = await Promise.all(Array.from({ length: 50 }, () => makeAgent()))
  const screens = await Promise.all(agents.map(screenOf))
  const conversationId = await makeConversation({ holder: 'waiting', version: 2 })
  const message = await makeMessage(conversationId, { text: 'Où est mon colis ?' })
  await Promise.all(screens.map((screen) => screen.emitWithAck('watch', conversationId)))
  const statements: string[] = []
  const stop = watchStatements((text) => statements.push(text))
  const rows = screens.map((screen) => heard<ConversationRow>(screen, 'conversation'))
  const said = screens.map((screen) => heard<{ items: { text: string }[] }>(screen, 'items'))
  const counts = screens.map((screen) => heard<{ waiting: number }>(screen, 'counts'))
  await tell(changed(conversationId, { moved: true, items: [{ type: 'message', id: message.id }] }))
  expect(new Set((await Promise.all(rows)).map(({ id, version }) => `${id} ${version}`))).toEqual(
    new Set([`${conversationId} 2`]),
  )
  for (const { items } of await Promise.all(said)) expect(items[0]?.text).toBe('Où est mon colis ?')
  for (const { waiting } of await Promise.all(counts)) expect(waiting).toBe(1)
  stop()
  const reads = statements.filter((text) => /^\s*SELECT/i.test(text) && !text.includes('pg_notify'))
  expect(reads.length).toBeGreaterThan(0)
  expect(reads.length).toBeLessThanOrEqual(3)
})

test('what is said in a conversation reaches only who has it open', async () => {
  const [watching, elsewhere] = [await screenOf(camille), await screenOf(hugo)]
  const conversationId = await makeConversation()
  const message = await makeMessage(conversationId)
  expect(await watching.emitWithAck('watch', conversationId)).toBe(true)
  expect(await watching.emitWithAck('watch', 'not an id')).toBe(false)
  const overheard: string[] = []
  elsewhere.on('items', (change) => overheard.push(change.conversationId))
  const bothSeeTheRow = [heard(watching, 'conversation'), heard(elsewhere, 'conversation')]
  const said = heard<{ conversationId: string }>(watching, 'items')
  await tell(changed(conversationId, { items: [{ type: 'message', id: message.id }] }))
  await Promise.all(bothSeeTheRow)
  expect((await said).conversationId).toBe(conversationId)
  await elsewhere.emitWithAck('watch', conversationId)
  expect(overheard).toEqual([])
})

test('without a session, or from another site, no socket opens', async () => {
  const stranger = dial({})
  expect(await heard<Error>(stranger, 'connect_error')).toMatchObject({ message: 'signed-out' })
  const foreign = dial({ cookie: await cookieFor(camille), origin: 'https://evil.example' })
  expect(await heard<Error>(foreign, 'connect_error')).toBeInstanceOf(Error)
  expect(foreign.connected).toBe(false)
})

test('a session that ended, or a person who left, loses the screen', async () => {
  const leaver = await makeAgent({ name: 'Léa' })
  const [signedOut, deactivated, staying] = [await screenOf(hugo), await screenOf(leaver), await screenOf(camille)]
  const gone = [heard<string>(signedOut, 'disconnect'), heard<string>(deactivated, 'disconnect')]
  await db().session.deleteMany({ where: { agentId: hugo.id } })
  await db().agent.update({ where: { id: leaver.id }, data: { deactivatedAt: new Date() } })
  await tell({ name: 'agent.changed', id: leaver.id })
  expect(await Promise.all(gone)).toEqual(['io server disconnect', 'io server disconnect'])
  await sockets.recheck()
  expect(staying.connected).toBe(true)
})

test('colleagues see who else has the conversation open and who is typing', async () => {
  const [first, second] = [await screenOf(camille), await screenOf(hugo)]
  const conversationId = await makeConversation()
  await first.emitWithAck('watch', conversationId)
  const arrived = heard(first, 'viewers')
  await second.emitWithAck('watch', conversationId)
  expect(await arrived).toEqual({
    conversationId,
    viewers: [
      { agentId: camille.id, name: 'Camille Roy', isTyping: false },
      { agentId: hugo.id, name: 'Hugo Blanc', isTyping: false },
    ],
  })
  const typed = heard(first, 'viewers')
  second.emit('typing', conversationId, true)
  expect(await typed).toMatchObject({ viewers: [{ isTyping: false }, { agentId: hugo.id, isTyping: true }] })
  const left = heard(first, 'viewers')
  second.disconnect()
  expect(await left).toMatchObject({ viewers: [{ agentId: camille.id }] })
})

test('who has a screen open is known to everybody', async () => {
  const first = await screenOf(camille)
  const seen = new Promise<void>((resolve) =>
    first.on('presence', ({ agentIds }) => {
      if (agentIds.includes(camille.id) && agentIds.includes(hugo.id)) resolve()
    }),
  )
  await screenOf(hugo)
  await seen
})

test('after the signals were lost for a while, every screen is told to look at everything again', async () => {
  const screen = await screenOf(camille)
  const stale = heard(screen, 'stale')
  await pool().query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'relais signals' AND datname = current_database()`)
  await stale
  const conversationId = await makeConversation()
  const row = heard<ConversationRow>(screen, 'conversation')
  await tell(changed(conversationId))
  expect((await row).id).toBe(conversationId)
})

test('a moved clock is told, and a new screen is told the time', async () => {
  const screen = dial({ cookie: await cookieFor(camille) })
  expect(await heard<{ now: string }>(screen, 'clock')).toEqual({ now: expect.stringMatching(/Z$/) })
  const moved = heard(screen, 'clock')
  sockets.clockMoved()
  await moved
})
