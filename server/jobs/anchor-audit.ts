import { anchorRecord } from '#lib/audit/chain/anchor-record.ts'

/** Every minute: what was written longer ago than that cannot be cut off the end without showing. */
export const anchorAudit = () => anchorRecord()
