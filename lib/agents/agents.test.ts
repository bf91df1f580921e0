import '#lib/testing/database.ts'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { auth, createAuth } from './auth.ts'
import { changeAgent } from './change-agent.ts'
import { changeAvailability } from './change-availability.ts'
import { changeLocale } from './change-locale.ts'
import { createAgent } from './create-agent.ts'
import { listAgents } from './list-agents.ts'
import { agentOfRequest, asActor } from './sessions.ts'

const password = 'correct horse battery'
const nadia = {
  name: 'Nadia Benali',
  email: 'Nadia@relais.example',
  password,
  role: 'supervisor',
  locale: 'fr',
} as const

beforeAll(() => createAgent({ kind: 'relais' }, nadia))

type Signing = { email?: string; password?: string; with?: ReturnType<typeof auth> }

const signIn = (given: Signing = {}) =>
  (given.with ?? auth()).handler(
    new Request(`${env().url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: env().url },
      body: JSON.stringify({ email: given.email ?? 'nadia@relais.example', password: given.password ?? password }),
    }),
  )

const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

const signedIn = async (given?: Signing) => new Headers({ cookie: cookieOf(await signIn(given)) })

test('who signs in is known by the session, with role and language', async () => {
  const response = await signIn()
  expect(response.status).toBe(200)
  expect(response.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax/i)
  const headers = new Headers({ cookie: cookieOf(response) })
  expect(await agentOfRequest(headers)).toMatchObject({ name: 'Nadia Benali', role: 'supervisor', locale: 'fr' })
  expect(await agentOfRequest(new Headers())).toBeNull()
})

test('coming and leaving are in the record, and leaving ends the session', async () => {
  const headers = await signedIn()
  await auth().handler(
    new Request(`${env().url}/api/auth/sign-out`, {
      method: 'POST',
      headers: { cookie: headers.get('cookie') ?? '', origin: env().url, 'content-type': 'application/json' },
      body: '{}',
    }),
  )
  expect(await agentOfRequest(headers)).toBeNull()
  const last = await db().auditEntry.findMany({ orderBy: { id: 'desc' }, take: 2 })
  expect(last.map(({ action }) => action)).toEqual(['agent.signed-out', 'agent.signed-in'])
  expect(last[0]).toMatchObject({ actorKind: 'agent', actorName: 'Nadia Benali' })
})

test('a wrong password, an unknown address and a stranger who signs up are refused', async () => {
  expect((await signIn({ password: 'wrong wrong wrong' })).status).toBe(401)
  expect((await signIn({ email: 'nobody@relais.example' })).status).toBe(401)
  const response = await auth().handler(
    new Request(`${env().url}/api/auth/sign-up/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: env().url },
      body: JSON.stringify({ name: 'Eve', email: 'eve@relais.example', password }),
    }),
  )
  expect(response.status).toBe(404)
  expect(await db().agent.count({ where: { email: 'eve@relais.example' } })).toBe(0)
})

test('a request from another site does not sign anybody in', async () => {
  const response = await auth().handler(
    new Request(`${env().url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://evil.example', cookie: 'a=b' },
      body: JSON.stringify({ email: nadia.email, password }),
    }),
  )
  expect(response.status).toBe(403)
})

test('the eleventh attempt within a minute is refused, and the count is kept in the database', async () => {
  const strict = createAuth(env(), 10)
  await db().rateLimit.deleteMany()
  const statuses: number[] = []
  for (let attempt = 0; attempt < 11; attempt++) {
    const response = await signIn({ password: 'x', with: strict })
    statuses.push(response.status)
  }
  expect(statuses).toEqual([...Array(10).fill(401), 429])
  expect(await db().rateLimit.count()).toBe(1)
})

test('who no longer works here cannot sign in, and an open session is worth nothing', async () => {
  const { id } = await createAgent({ kind: 'relais' }, { ...nadia, email: 'left@relais.example' })
  const headers = await signedIn({ email: 'left@relais.example' })
  expect(await agentOfRequest(headers)).not.toBeNull()
  await db().agent.update({ where: { id }, data: { deactivatedAt: new Date() } })
  expect(await agentOfRequest(headers)).toBeNull()
  expect((await signIn({ email: 'left@relais.example' })).status).toBe(403)
})

test('only an administrator creates people, and never two with one address', async () => {
  const supervisor = await agentOfRequest(await signedIn())
  if (!supervisor) throw new Error('not signed in')
  const person = { ...nadia, email: 'second@relais.example' }
  await expect(createAgent(asActor(supervisor), person)).rejects.toMatchObject({ code: 'not-permitted' })
  await expect(createAgent({ kind: 'relais' }, nadia)).rejects.toMatchObject({
    code: 'invalid-input',
    detail: { fields: { email: 'taken' } },
  })
})

test('availability and language are changed once and recorded once', async () => {
  const supervisor = await agentOfRequest(await signedIn())
  if (!supervisor) throw new Error('not signed in')
  await changeAvailability(asActor(supervisor), 'away')
  await changeAvailability(asActor(supervisor), 'away')
  await changeLocale(asActor(supervisor), 'en')
  expect((await listAgents()).find(({ id }) => id === supervisor.id)).toMatchObject({
    availability: 'away',
    locale: 'en',
  })
  expect(await db().auditEntry.count({ where: { action: 'agent.availability-changed' } })).toBe(1)
})

test('who is shut out or gets another password is signed out at once; what was changed is in the record, the password is not', async () => {
  const relais = { kind: 'relais' } as const
  const email = 'nadia@relais.example'
  const headers = await signedIn()
  await changeAgent(relais, { email, password: 'another horse battery' })
  expect(await agentOfRequest(headers)).toBeNull()
  expect((await signIn()).status).toBe(401)
  const again = await signedIn({ password: 'another horse battery' })
  await changeAgent(relais, { email, role: 'agent' })
  expect(await agentOfRequest(again)).toMatchObject({ role: 'agent' })
  await changeAgent(relais, { email, isDeactivated: true })
  expect(await agentOfRequest(again)).toBeNull()
  expect((await signIn({ password: 'another horse battery' })).status).toBe(403)
  await changeAgent(relais, { email, isDeactivated: false })
  expect((await signIn({ password: 'another horse battery' })).status).toBe(200)
  const entries = await db().auditEntry.findMany({
    where: { action: 'agent.changed', actorKind: 'relais' },
    orderBy: { id: 'asc' },
  })
  expect(entries).toHaveLength(4)
  expect(JSON.stringify(entries.map(({ before, after }) => [before, after]))).not.toContain('horse')
  await changeAgent(relais, { email, role: 'supervisor', password })
})

test('only an administrator changes people, somebody who is there, and never the last administrator', async () => {
  const supervisor = { kind: 'agent', id: 'x', name: 'Nadia', role: 'supervisor' } as const
  await expect(changeAgent(supervisor, { email: 'nadia@relais.example', role: 'agent' })).rejects.toThrow(
    'not-permitted',
  )
  const relais = { kind: 'relais' } as const
  await expect(changeAgent(relais, { email: 'nobody@relais.example', role: 'agent' })).rejects.toThrow('not-found')
  for (const name of ['ada', 'zoe'])
    await createAgent(relais, { name, email: `${name}@relais.example`, password, role: 'administrator' })
  await changeAgent(relais, { email: 'ada@relais.example', role: 'supervisor' })
  for (const change of [{ role: 'agent' }, { isDeactivated: true }] as const)
    await expect(changeAgent(relais, { email: 'zoe@relais.example', ...change })).rejects.toMatchObject({
      detail: { fields: { role: 'last-administrator' } },
    })
  expect(await db().agent.count({ where: { role: 'administrator', deactivatedAt: null } })).toBe(1)
})
