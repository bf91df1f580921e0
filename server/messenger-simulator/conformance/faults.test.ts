import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startSimulator } from '../simulator.ts'
import {
  botAppId,
  botToken,
  deskAppId,
  type Fields,
  firstAttachment,
  type Harness,
  lastEcho,
  lastOf,
  refusalOf,
  startHarness,
} from './harness.ts'

let simulator: Harness
beforeAll(async () => {
  simulator = await startHarness()
})
afterAll(() => simulator.close())
afterEach(async () => {
  await simulator.must('DELETE', '/faults')
  await simulator.must('POST', '/clock', { real: true })
})

describe('faults', () => {
  test('a Graph call fails as often as asked and then works again', async () => {
    const psid = await simulator.openThread()
    const error = { code: 1200, message: '(#1200) Temporary send message failure. Please try again later.' }
    await simulator.must('POST', '/faults', { graph: { path: '/messages', status: 500, error, times: 2 } })
    const send = async () => refusalOf(await simulator.send(botToken, psid, { text: 'x' }))
    expect(await send()).toMatchObject({ status: 500, code: 1200 })
    expect((await simulator.get(botToken, '/me')).status).toBe(200)
    expect(await send()).toMatchObject({ status: 500, code: 1200 })
    expect(await send()).toMatchObject({ status: 200 })
  })

  test('a lost response: the message is there and echoed, the caller hears nothing', async () => {
    const psid = await simulator.openThread()
    await simulator.must('POST', '/faults', { loseResponse: 1 })
    await expect(simulator.send(botToken, psid, { text: 'sent all the same', metadata: 'b-7' })).rejects.toThrow()
    expect(lastEcho(await simulator.heard(simulator.bot, psid))?.body).toMatchObject({ metadata: 'b-7' })
    expect((await simulator.send(botToken, psid, { text: 'next' })).status).toBe(200)
  })

  test('an answer that comes late: the message is there meanwhile', async () => {
    const psid = await simulator.openThread()
    await simulator.must('POST', '/faults', { answerDelayMs: 300 })
    const answered = simulator.send(botToken, psid, { text: 'there already' })
    const said = async () => (await simulator.must<{ messages: Fields[] }>('GET', `/conversations/${psid}`)).messages
    await expect.poll(async () => (await said()).at(-1)?.text).toBe('there already')
    const isAnswered = await Promise.race([answered.then(() => true), Promise.resolve(false)])
    expect(isAnswered).toBe(false)
    expect((await answered).body.message_id).toBe((await said()).at(-1)?.mid)
  })

  test('an echo before the response: it has arrived when the call returns', async () => {
    const psid = await simulator.openThread()
    await simulator.must('POST', '/faults', { echoBeforeResponse: true })
    const { body } = await simulator.send(botToken, psid, { text: 'quick' })
    expect(lastEcho(simulator.bot.heard(psid))?.body.mid).toBe(body.message_id)
  })

  test('duplicates come with the same bytes, swapped events in the other order', async () => {
    const psid = await simulator.openThread()
    await simulator.must('GET', '/settled')
    await simulator.must('POST', '/faults', { webhooks: 'down', appId: deskAppId })
    await simulator.must('POST', '/faults', { duplicateWebhooks: 1 })
    await simulator.says(psid, 'twice')
    const [, one, two] = await simulator.heard(simulator.bot, psid)
    expect(one?.raw).toBe(two?.raw)
    await simulator.must('POST', '/faults', { duplicateWebhooks: 0, reorder: 1 })
    await simulator.says(psid, 'first')
    await simulator.says(psid, 'second')
    const texts = (await simulator.heard(simulator.bot, psid)).map(({ item }) => (item.message as Fields).text)
    expect(texts.slice(-2)).toEqual(['second', 'first'])
  })

  test('webhooks that are down are kept or thrown away, as asked', async () => {
    const psid = await simulator.openThread()
    await simulator.must('GET', '/settled')
    await simulator.must('POST', '/faults', { webhooks: 'down', appId: botAppId, whileDown: 'drop' })
    await simulator.says(psid, 'lost')
    await simulator.must('GET', '/settled')
    await simulator.must('POST', '/faults', { webhooks: 'up', appId: botAppId })
    await simulator.says(psid, 'heard')
    const texts = (await simulator.heard(simulator.bot, psid)).map(({ item }) => (item.message as Fields).text)
    expect(texts).toEqual(['hello', 'heard'])
  })
})

test('a broken state file, a setup that is wrong and a path that cannot be decoded are told in a sentence', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'simulator-'))
  const stateFile = join(folder, 'state.json')
  writeFileSync(stateFile, '{"world":')
  await expect(startSimulator({ port: 0, setup: simulator.setup, stateFile })).rejects.toThrow('move it away')
  await expect(startSimulator({ port: 0, setup: { apps: [], pages: [] } })).rejects.toThrow(
    "The simulator's setup is wrong",
  )
  expect((await fetch(`${simulator.url}/%E0%A4%A`)).status).toBe(400)
  rmSync(folder, { recursive: true })
})

describe('remembering', () => {
  test('an echo that was still to come when the simulator closed is heard after the next start', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'simulator-'))
    const stateFile = join(folder, 'state.json')
    const run = await startHarness({ stateFile })
    const psid = await run.openThread()
    await run.must('POST', '/faults', { echoDelayMs: 60_000 })
    await run.send(botToken, psid, { text: 'slow', metadata: 'b-1' })
    await run.simulator.close()
    const again = await startSimulator({ port: 0, setup: run.setup, stateFile })
    await expect.poll(() => lastEcho(run.bot.heard(psid))?.body).toMatchObject({ metadata: 'b-1' })
    await again.close()
    await Promise.all([run.bot.close(), run.desk.close()])
    rmSync(folder, { recursive: true })
  })

  test('a simulator that is started again knows its customers, their files, the clock and what is not delivered yet', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'simulator-'))
    const stateFile = join(folder, 'state.json')
    const run = await startHarness({ stateFile })
    const psid = await run.customer()
    await run.says(psid, 'remember me')
    const attachments = [{ type: 'file', name: 'a.txt', dataBase64: Buffer.from('kept').toString('base64') }]
    await run.must('POST', '/clock', { advanceSeconds: 3600 })
    await run.must('GET', '/settled')
    await run.must('POST', '/faults', { webhooks: 'down' })
    await run.says(psid, { attachments })
    await run.simulator.close()

    const again = await startSimulator({ port: 0, setup: run.setup, stateFile })
    const read = async (path: string) => (await (await fetch(`${again.url}/_simulator${path}`)).json()) as Fields
    const { messages } = (await read(`/conversations/${psid}`)) as { messages: Fields[] }
    expect(messages[0]?.text).toBe('remember me')
    const { pathname } = new URL(firstAttachment(messages[1]).payload.url)
    expect(await (await fetch(again.url + pathname)).text()).toBe('kept')
    expect((await read('/clock')).offsetSeconds).toBe(3600)
    expect((await read(`/settled`)).settled).toBe(true)
    expect(lastOf(run.bot.heard(psid), 'message')?.body).toHaveProperty('attachments')
    await again.close()
    await Promise.all([run.bot.close(), run.desk.close()])
    rmSync(folder, { recursive: true })
  })
})
