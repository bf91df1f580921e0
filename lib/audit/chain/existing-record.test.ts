import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, expect, inject, test } from 'vitest'
import { applyMigrations } from '#server/embedded-postgres/apply-migrations.ts'
import type { Finding } from './finding.ts'
import { verifyRecord } from './verify-record.ts'

const name = `existing_${process.pid}`
const earlier = mkdtempSync(path.join(tmpdir(), 'relais-migrations-'))
const url = Object.assign(new URL(inject('maintenanceUrl')), { pathname: `/${name}` }).toString()
const superuser = new pg.Client({ connectionString: inject('maintenanceUrl') })

afterAll(async () => {
  await superuser.query(`DROP DATABASE ${name}`)
  await superuser.end()
  rmSync(earlier, { recursive: true })
})

test('a desk that has a record already gets it chained and anchored as it was', async () => {
  await superuser.connect()
  await superuser.query(`CREATE DATABASE ${name}`)
  for (const migration of readdirSync('prisma/migrations').filter((each) => each < '20261125030000'))
    cpSync(`prisma/migrations/${migration}`, path.join(earlier, migration), { recursive: true })
  await applyMigrations(url, earlier)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`INSERT INTO audit_entries (at, actor_kind, actor_id, action, conversation_id, page_id, evidence)
      SELECT now() - i * interval '1 minute', CASE i % 3 WHEN 0 THEN 'agent' ELSE 'bot' END, 'a' || i % 2, 'bot.decided',
        CASE WHEN i % 5 > 0 THEN ('00000000-0000-4000-8000-00000000000' || i % 4)::uuid END, CASE WHEN i % 2 = 0 THEN '77' END,
        jsonb_build_object('i', i) FROM generate_series(1, 200) i`)
    await applyMigrations(url)
    const findings: Finding[] = []
    const seen = await verifyRecord(client, { report: (finding) => findings.push(finding) })
    expect({ ...seen, findings }).toMatchObject({ findings: [], entries: 200, chains: 7, anchors: 1, unanchored: 0 })
  } finally {
    await client.end()
  }
})
