import '#lib/testing/database.ts'
import { expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { makePage } from '#lib/testing/factories.ts'
import { keepDoorBeat } from './keep-door-beat.ts'

test('D20: an open door says so; one that opens after a while has its Pages looked through', async () => {
  const pageId = await makePage()
  await keepDoorBeat()()
  expect(await db().gap.count()).toBe(0)
  await db().$executeRaw`UPDATE door_beats SET at = at - interval '1 hour'`
  await keepDoorBeat()()
  expect(await db().gap.findMany()).toMatchObject([{ pageId, reason: 'away', state: 'waiting' }])
  const entry = await db().auditEntry.findFirst({ where: { action: 'gap.noticed' } })
  expect(entry).toMatchObject({ pageId, reason: 'away', actorKind: 'relais' })
})
