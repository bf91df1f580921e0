import type pg from 'pg'
import { describeFinding } from '#lib/audit/chain/describe-finding.ts'
import { verifyRecord } from '#lib/audit/chain/verify-record.ts'
import type { Violation } from '../promises/violation.ts'

/** Promise 7: `npm run audit:verify` over the record that the run left behind. */
export async function verifyChain(client: pg.Client): Promise<Violation[]> {
  const found: Violation[] = []
  await verifyRecord(client, {
    report: (finding) =>
      found.push({ breach: 'audit break', psid: '-', conversationId: null, what: describeFinding(finding) }),
  })
  return found
}
