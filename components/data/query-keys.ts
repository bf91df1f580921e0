import type { AuditQuery } from '#lib/audit/input.ts'
import type { ConversationsQuery } from '#lib/conversations/input.ts'
import type { KeptEventsQuery, LedgerQuery } from '#lib/intake/input.ts'

/** Which conversations a list shows. */
export type ListFilter = Omit<ConversationsQuery, 'cursor'>
export type AuditFilter = Omit<AuditQuery, 'cursor'>

export const keys = {
  lists: ['conversations'] as const,
  list: (filter: ListFilter) => ['conversations', filter] as const,
  counts: ['counts'] as const,
  conversation: (id: string) => ['conversation', id] as const,
  timelines: ['timeline'] as const,
  timeline: (id: string) => ['timeline', id] as const,
  search: (words: string) => ['search', words] as const,
  replay: (id: string) => ['replay', id] as const,
  timelineUntil: (id: string, until: string) => ['timeline-until', id, until] as const,
  agents: ['agents'] as const,
  knownApps: ['known-apps'] as const,
  floor: ['floor'] as const,
  recordStanding: ['record-standing'] as const,
  audit: (filter: AuditFilter) => ['audit', filter] as const,
  alarms: ['alarms'] as const,
  ledger: (query: LedgerQuery) => ['ledger', query] as const,
  keptEvents: (outcome: KeptEventsQuery['outcome']) => ['kept-events', outcome] as const,
  allKeptEvents: ['kept-events'] as const,
  doctor: ['doctor'] as const,
  deadJobs: ['dead-jobs'] as const,
  botKnowledge: ['bot-knowledge'] as const,
  botTurns: ['bot-turns'] as const,
}
