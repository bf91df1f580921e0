import '#lib/testing/database.ts'
import { expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { connectPage } from './connect-page.ts'
import { disconnectPage } from './disconnect-page.ts'
import { getPage } from './get-page.ts'
import { openCredentials } from './open-credentials.ts'
import { seal, unseal } from './seal.ts'

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
