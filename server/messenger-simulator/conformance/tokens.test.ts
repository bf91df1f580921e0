import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startSimulator } from '../simulator.ts'
import {
  botAppId,
  botToken,
  deskAppId,
  deskToken,
  type Fields,
  type Harness,
  kindsOf,
  refusalOf,
  routedPage,
  startHarness,
} from './harness.ts'

let simulator: Harness
beforeAll(async () => {
  simulator = await startHarness()
})
afterAll(() => simulator.close())
afterEach(() => simulator.must('DELETE', '/faults'))

const change = (appId: string, what: 'expire' | 'renew', body: Fields = {}) =>
  simulator.must<{ token: string }>('POST', `/pages/${routedPage}/tokens/${appId}/${what}`, body)
const debug = async (input: string, token = `${deskAppId}|desk-secret`) =>
  (await simulator.get(token, `/debug_token?input_token=${encodeURIComponent(input)}`)).body.data as Fields

describe('tokens that die', () => {
  test('S24 a token that died answers 190 with its subcode, the webhooks go on, and a new token works', async () => {
    const psid = await simulator.openThread()
    for (const subcode of [460, 463, 458]) {
      const run = await startHarness()
      const path = `/pages/${routedPage}/tokens/${deskAppId}`
      await run.must('POST', `${path}/expire`, { subcode })
      expect(refusalOf(await run.get(deskToken, '/me'))).toMatchObject({ status: 400, code: 190, subcode })
      const other = await run.openThread()
      expect(kindsOf(await run.heard(run.desk, other))).toEqual(['standby:message'])
      const { token } = await run.must<{ token: string }>('POST', `${path}/renew`)
      expect((await run.get(token, '/me')).status).toBe(200)
      expect(refusalOf(await run.get(deskToken, '/me'))).toMatchObject({ code: 190, subcode })
      await run.close()
    }
    expect((await simulator.send(botToken, psid, { text: 'the bot’s token lives' })).status).toBe(200)
  })

  test('S24 where the person behind the token lost their role, it answers 190 in other words and without a subcode', async () => {
    await change(deskAppId, 'expire', { subcode: null })
    const refused = refusalOf(await simulator.get(deskToken, '/me'))
    expect(refused).toMatchObject({ status: 400, code: 190, subcode: undefined })
    expect(refused.message).toContain('must be granted before impersonating')
    await simulator.must('POST', '/reset', {})
  })

  test('S24 debug_token says whose a token is, and why it works no more', async () => {
    expect(await debug(deskToken)).toMatchObject({
      app_id: deskAppId,
      application: 'Relais Desk',
      profile_id: routedPage,
      is_valid: true,
      scopes: expect.arrayContaining(['pages_messaging']),
    })
    await change(deskAppId, 'expire')
    expect(await debug(deskToken)).toMatchObject({ is_valid: false, error: { code: 190, subcode: 463 } })
    const { token } = await change(deskAppId, 'renew')
    expect(await debug(token)).toMatchObject({ is_valid: true })
    expect(await debug('EAA-nobody')).toMatchObject({ is_valid: false })
    expect(refusalOf(await simulator.get(token, `/debug_token?input_token=${botToken}`))).toMatchObject({ code: 100 })
    const log = await simulator.must('GET', '/calls')
    expect(JSON.stringify(log)).not.toContain(deskToken)
  })

  test('S24 a Page without the app has no token of it to end', async () => {
    const refused = await simulator.control('POST', `/pages/${routedPage}/tokens/12345/expire`)
    expect(refused.status).toBe(400)
  })

  test('S24 under a plan an account is locked for a while, then the same token works again', async () => {
    const plan = { seed: 1, only: ['tokenExpired'], rates: { tokenExpired: 1 }, tokenOutageMs: 100 }
    await simulator.must('POST', '/faults/plan', plan)
    expect(refusalOf(await simulator.get(botToken, '/me'))).toMatchObject({ code: 190, subcode: 459 })
    await simulator.must('DELETE', '/faults/plan')
    await expect.poll(async () => (await simulator.get(botToken, '/me')).status).toBe(200)
    const { happened } = await simulator.must<{ happened: Fields }>('GET', '/faults')
    expect(Number(happened.tokenExpired)).toBeGreaterThan(0)
  })

  test('S24 after a reset the tokens of the setup work again', async () => {
    await change(botAppId, 'expire')
    expect((await simulator.get(botToken, '/me')).status).toBe(400)
    await simulator.must('POST', '/reset', {})
    expect((await simulator.get(botToken, '/me')).status).toBe(200)
  })

  test('S24 what died and what was renewed is remembered', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'simulator-'))
    const stateFile = join(folder, 'state.json')
    const run = await startHarness({ stateFile })
    await run.must('POST', `/pages/${routedPage}/tokens/${botAppId}/expire`, { subcode: 460 })
    const { token } = await run.must<{ token: string }>('POST', `/pages/${routedPage}/tokens/${botAppId}/renew`)
    await run.close()
    const again = await startSimulator({ port: 0, setup: run.setup, stateFile })
    const statusOf = async (given: string) => (await fetch(`${again.url}/me?access_token=${given}`)).status
    expect([await statusOf(botToken), await statusOf(token)]).toEqual([400, 200])
    await again.close()
    rmSync(folder, { recursive: true })
  })
})
