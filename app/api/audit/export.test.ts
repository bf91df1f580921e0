import '#lib/testing/database.ts'
import { expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { ask, codeOf } from '#lib/testing/ask-route.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { GET as exportAudit } from './export/route.ts'
import { GET as readStanding } from './standing/route.ts'

test('only supervisors and administrators take the record, and only what they may ask for', async () => {
  const query = '?format=csv'
  expect(await codeOf(await ask(exportAudit, { query }))).toEqual([401, 'signed-out'])
  expect(await codeOf(await ask(exportAudit, { as: await makeAgent(), query }))).toEqual([403, 'not-permitted'])
  expect(await codeOf(await ask(readStanding, { as: await makeAgent() }))).toEqual([403, 'not-permitted'])
  const sofia = await makeAgent({ role: 'supervisor' })
  expect(await codeOf(await ask(exportAudit, { as: sofia, query: '?format=xml' }))).toEqual([400, 'invalid-input'])
  expect(await db().auditEntry.count({ where: { action: 'audit.exported' } })).toBe(0)
  const answer = await ask(exportAudit, { as: sofia, query: `${query}&action=agent.signed-in` })
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="relais-audit-.*\.csv"$/)
  expect(await answer.text()).toContain('"previous hash"')
  expect(await db().auditEntry.count({ where: { action: 'audit.exported' } })).toBe(1)
})
