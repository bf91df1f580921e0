import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSimulator } from '../simulator.ts'

const appId = '1010101010101010'
const other = '2020202020202020'
const pages = Array.from({ length: 30 }, (_, number) => ({
  id: String(500_000 + number),
  name: `Page ${number}`,
  regime: 'routing-default-app' as const,
  defaultAppId: null,
  takeAllowed: [],
  tokens: { [appId]: `EAA-page-${number}`, ...(number === 0 && { [other]: 'EAA-other-0' }) },
}))

let simulator: Awaited<ReturnType<typeof startSimulator>>
beforeAll(async () => {
  simulator = await startSimulator({
    port: 0,
    setup: {
      apps: [
        { id: appId, name: 'Bot', secret: 'bot-app-secret' },
        { id: other, name: 'Desk', secret: 'desk-app-secret' },
      ],
      pages,
      people: [
        { id: '77', name: 'Ana', tokens: { [appId]: 'EAA-ana', [other]: 'EAA-ana-other' } },
        { id: '78', name: 'Ben', tokens: { [appId]: 'EAA-ben' }, pageIds: ['500003'] },
      ],
    },
  })
})
afterAll(() => simulator.close())

type Listed = { data: { id: string; access_token?: string }[]; paging?: { next?: string } }
const ask = async (address: string, token?: string) => {
  const response = await fetch(address, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } })
  return { status: response.status, body: (await response.json()) as Listed }
}

test('a person’s Pages come twenty-five at a time, each once, with the token of the app that asks', async () => {
  const first = await ask(`${simulator.url}/v25.0/me/accounts`, 'EAA-ana')
  expect(first.body.data).toHaveLength(25)
  const second = await ask(first.body.paging?.next ?? '')
  expect(second.body.paging?.next).toBeUndefined()
  const all = [...first.body.data, ...second.body.data]
  expect(new Set(all.map(({ id }) => id)).size).toBe(30)
  expect(all.find(({ id }) => id === '500007')?.access_token).toBe('EAA-page-7')
  expect((await ask(`${simulator.url}/me/accounts`, 'EAA-ana-other')).body.data).toMatchObject([
    { id: '500000', access_token: 'EAA-other-0' },
  ])
})

test('somebody sees only the Pages they manage, and a Page or an app has none', async () => {
  expect((await ask(`${simulator.url}/78/accounts?fields=name`, 'EAA-ben')).body.data).toEqual([
    { id: '500003', name: 'Page 3' },
  ])
  for (const token of ['EAA-page-3', `${appId}|bot-app-secret`])
    expect((await ask(`${simulator.url}/me/accounts`, token)).status).toBe(400)
  expect((await ask(`${simulator.url}/77/accounts`, 'EAA-ben')).status).toBe(400)
  expect((await ask(`${simulator.url}/${appId}/subscriptions`, 'EAA-ana')).status).toBe(400)
})
