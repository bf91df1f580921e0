import '#lib/testing/database.ts'
import { expect, test } from 'vitest'
import { auth } from '#lib/agents/auth.ts'
import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { databaseUrl } from '#lib/testing/database.ts'
import { people } from '#prisma/demonstration/people.ts'
import { letOperatorIn } from './let-operator-in.ts'
import { refuseDemonstration } from './refuse-demonstration.ts'

const administrator = { email: 'operator@desk.example', password: 'a password of twelve' }

const signIn = () =>
  auth().handler(
    new Request(`${env().url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: env().url },
      body: JSON.stringify(administrator),
    }),
  )

test('a desk without accounts says how to get one, makes the one it was given, and no other ever after', async () => {
  expect(await letOperatorIn()).toContain('Nobody can sign in yet: set RELAIS_ADMINISTRATOR_EMAIL')
  Object.assign(env(), { administrator })
  expect(await letOperatorIn()).toContain('Sign in as operator@desk.example')
  expect((await signIn()).status).toBe(200)
  expect(await letOperatorIn()).toBe('')
  expect(await db().agent.findMany({ select: { email: true, role: true } })).toEqual([
    { email: 'operator@desk.example', role: 'administrator' },
  ])
  expect(await db().auditEntry.count({ where: { action: 'agent.created', actorKind: 'relais' } })).toBe(1)
})

test('a desk for real customers does not open on the demonstration’s accounts', async () => {
  await refuseDemonstration(databaseUrl)
  const email = people[0]?.email ?? ''
  await db().agent.updateMany({ data: { email } })
  await expect(refuseDemonstration(databaseUrl)).rejects.toThrow(
    'holds the demonstration, whose passwords everybody knows',
  )
})
