import '#lib/testing/database.ts'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { db, pool } from '#lib/db.ts'
import { testApps } from '#lib/testing/database.ts'
import { bot, control, newCustomer, pageId } from '#server/webhook/testing/simulated-page.ts'

const run = promisify(execFile)
const secrets = [
  'EAA-desk',
  'EAA-bot',
  'EAA-unheard-of',
  'bot-app-secret-of-tests',
  'desk-app-secret-of-tests',
  'a secret that only',
]

async function logOf(psid: string): Promise<string> {
  const { stdout, stderr } = await run(
    process.execPath,
    ['server/jobs/testing/speak-with-messenger.ts', pageId, psid],
    {
      env: {
        ...process.env,
        VITEST: '',
        LOG_LEVEL: 'trace',
        MESSENGER_GRAPH_URL: bot().graphUrl,
        MESSENGER_PAGES: `${pageId}=EAA-desk|EAA-bot,100200300400599=EAA-unheard-of`,
      },
      timeout: 60_000,
    },
  )
  return stdout + stderr
}

test('D51: whatever is called and refused, no token, no secret and no address with one reaches the log or the database', async () => {
  const psid = await newCustomer()
  await control('faults', { token: { pageId, appId: testApps.bot, subcode: 460 } })
  const log = await logOf(psid)
  // What could have told: refusals of every kind were logged, with the Page they were about.
  expect(log).toContain('100200300400599')
  expect(log).toContain('token-invalid')
  expect(log).toContain('"msg":"credentials"')
  for (const secret of secrets) expect(log).not.toContain(secret)
  expect(log).not.toMatch(/(access_token|input_token|appsecret_proof)=/)
  const { rows } = await pool().query<{ text: string }>(
    `SELECT (SELECT coalesce(string_agg(t::text, ''), '') FROM pages t) || (SELECT coalesce(string_agg(t::text, ''), '') FROM audit_entries t)
      || (SELECT coalesce(string_agg(t::text, ''), '') FROM page_examinations t) || (SELECT coalesce(string_agg(t::text, ''), '') FROM alarms t)
      || (SELECT coalesce(string_agg(t::text, ''), '') FROM graphile_worker._private_jobs t) AS text`,
  )
  expect(await db().pageExamination.count()).toBe(1)
  for (const secret of secrets) expect(rows[0]?.text).not.toContain(secret)
})
