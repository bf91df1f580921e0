import { settleAlarms } from '#lib/alarms/settle-alarms.ts'
import { describeFinding } from '#lib/audit/chain/describe-finding.ts'
import { verifyAndKeep } from '#lib/audit/chain/keep-verification.ts'
import { log } from '#lib/log.ts'

/** Every hour: what somebody altered in the record is found without anybody having to look for it. */
export async function verifyAudit(): Promise<void> {
  const { findings, firstFindings } = await verifyAndKeep()
  const evidence = { findings, first: firstFindings.slice(0, 3).map(describeFinding) }
  if (findings > 0) log.error(evidence, 'the record is not intact')
  await settleAlarms('record-broken', findings > 0 ? [{ evidence }] : [])
}
