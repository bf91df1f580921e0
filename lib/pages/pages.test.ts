import '#lib/testing/database.ts'
import { expect, test } from 'vitest'
import { listAlarms } from '#lib/alarms/list-alarms.ts'
import { db } from '#lib/db.ts'
import { refused } from '#lib/testing/messenger-thread.ts'
import { callAsPage } from './call-as-page.ts'
import { connectPage } from './connect-page.ts'
import { disconnectPage } from './disconnect-page.ts'
import { getPage } from './get-page.ts'
import { giveToken } from './give-token.ts'
import { openCredentials } from './open-credentials.ts'
import { seal, unseal } from './seal.ts'
import { setRouting } from './set-routing.ts'

const page = {
  id: '900',
  name: 'Colis Express',
  pictureUrl: null,
  regime: 'routing-default-app',
  defaultAppId: '1010101010101010',
  botToken: 'EAA-bot',
  deskToken: 'EAA-desk',
} as const

test('a token is sealed at rest, each time differently, and opened for a call', async () => {
  await connectPage(page)
  const row = await db().page.findUniqueOrThrow({ where: { id: '900' } })
  expect(JSON.stringify(row)).not.toContain('EAA-')
  expect(row.botTokenSealed).not.toBe(seal('EAA-bot'))
  expect((await openCredentials('900', 'bot')).token).toBe('EAA-bot')
  expect((await openCredentials('900', { appId: row.deskAppId })).token).toBe('EAA-desk')
})

test('an altered seal does not open', () => {
  const sealed = seal('EAA')
  expect(unseal(sealed)).toBe('EAA')
  expect(() => unseal(`${sealed.slice(0, -2)}AA`)).toThrow()
})

test('a refused token disconnects the Page once, and connecting again mends it', async () => {
  await connectPage(page)
  await disconnectPage('900', 'token-invalid')
  await disconnectPage('900', 'token-invalid')
  expect((await getPage('900')).isDisconnected).toBe(true)
  expect(await db().auditEntry.count({ where: { action: 'page.disconnected' } })).toBe(1)
  await connectPage(page)
  expect((await getPage('900')).isDisconnected).toBe(false)
})

test('D31: who can mend a disconnected Page is told until it is connected again', async () => {
  await connectPage(page)
  await disconnectPage('900', 'token-invalid')
  const alarms = async () => (await listAlarms()).open.map(({ kind }) => kind)
  expect(await alarms()).toEqual(['page-disconnected'])
  await connectPage(page)
  expect(await alarms()).toEqual([])
})

test('a token that was replaced while a call with it was under way disconnects nothing: the call is made again', async () => {
  await connectPage(page)
  const call = async () => {
    await giveToken({ kind: 'relais' }, { pageId: '900', deskToken: 'EAA-new', botToken: 'EAA-newer' })
    return refused('token-invalid', 'reconnect')
  }
  expect(await callAsPage('900', 'desk', call)).toMatchObject({ failure: { handling: 'retry' } })
  expect((await getPage('900')).isDisconnected).toBe(false)
  expect(await callAsPage('900', 'desk', async () => refused('token-invalid', 'reconnect'))).toMatchObject({
    failure: { handling: 'reconnect' },
  })
  expect((await getPage('900')).isDisconnected).toBe(true)
})

test.each(['not-ours-now', 'window-closed', 'person-unavailable', 'bad-request'] as const)(
  'D32: %s says nothing about the token',
  async (code) => {
    await connectPage(page)
    await callAsPage('900', 'desk', async () => refused(code, code === 'not-ours-now' ? 'not-ours' : 'never'))
    expect((await getPage('900')).isDisconnected).toBe(false)
  },
)

test('D48: what an administrator says about routing stands above what is found, until it is left to Messenger again', async () => {
  await connectPage(page)
  const facts = async () => {
    const { regime, defaultAppId } = await getPage('900')
    return [regime, defaultAppId]
  }
  await setRouting({ kind: 'relais' }, { pageId: '900', regime: 'hop2', defaultAppId: '2020202020202020' })
  await connectPage(page)
  expect(await facts()).toEqual(['hop2', '2020202020202020'])
  await setRouting({ kind: 'relais' }, { pageId: '900', regime: 'hop1', defaultAppId: null })
  await connectPage({ ...page, defaultAppId: null })
  expect(await facts(), 'a Primary there is always').toEqual(['hop1', '1010101010101010'])
  await setRouting({ kind: 'relais' }, { pageId: '900', regime: null, defaultAppId: null })
  await connectPage(page)
  expect(await facts()).toEqual(['routing-default-app', '1010101010101010'])
  expect(await db().auditEntry.count({ where: { action: 'page.routing-set', pageId: '900' } })).toBe(3)
})
