import type { AuditEntry } from '#lib/audit/entry.ts'
import { holders } from '#lib/handover/holder.ts'
import type { HolderStanding } from './holder-standing.ts'

/** Who held it after this entry, as the viewer sees it; null for entries that moved nothing. */
export function standingAfter({ after }: Pick<AuditEntry, 'after'>, viewerId: string): HolderStanding | null {
  const holder = holders.find((each) => each === after?.holder)
  if (!holder) return null
  if (holder !== 'agent') return holder
  return after?.agentId === viewerId ? 'you' : 'colleague'
}
