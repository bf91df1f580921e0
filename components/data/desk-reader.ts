import type { Agent } from '#lib/agents/agent.ts'
import type { AlarmsPage } from '#lib/alarms/alarm.ts'
import type { AlarmsQuery } from '#lib/alarms/input.ts'
import type { AuditPage } from '#lib/audit/entry.ts'
import type { AuditQuery } from '#lib/audit/input.ts'
import type { RecordStanding } from '#lib/audit/standing.ts'
import type { TurnsQuery } from '#lib/bot/input.ts'
import type { Knowledge } from '#lib/bot/knowledge.ts'
import type { TurnsPage } from '#lib/bot/turn.ts'
import type { ConversationDetail, ConversationsPage } from '#lib/conversations/conversation.ts'
import type { ConversationsQuery } from '#lib/conversations/input.ts'
import type { ReplayPage } from '#lib/conversations/replay.ts'
import type { TimelinePage } from '#lib/conversations/timeline.ts'
import type { Counts } from '#lib/conversations/views.ts'
import type { DeadJobsPage } from '#lib/health/dead-job.ts'
import type { DeadJobsQuery } from '#lib/health/input.ts'
import type { KeptEventsQuery, LedgerQuery } from '#lib/intake/input.ts'
import type { KeptEventsPage } from '#lib/intake/kept-event.ts'
import type { Ledger } from '#lib/intake/ledger.ts'
import type { Diagnosis } from '#lib/pages/diagnosis/finding.ts'
import type { FoundPage } from '#lib/search/found.ts'
import type { SearchQuery } from '#lib/search/input.ts'
import type { Floor } from '#lib/supervision/floor.ts'
import { call, withQuery } from './api.ts'

/** Everything a screen can read. The browser reads over HTTP; a page that is prefetched on the server asks the desk itself. */
export type DeskReader = {
  conversations: (query: ConversationsQuery) => Promise<ConversationsPage>
  counts: () => Promise<Counts>
  conversation: (id: string) => Promise<ConversationDetail>
  timeline: (id: string, before?: string) => Promise<TimelinePage>
  search: (query: SearchQuery) => Promise<FoundPage>
  replay: (id: string, before?: string) => Promise<ReplayPage>
  agents: () => Promise<Agent[]>
  floor: () => Promise<Floor>
  audit: (query: AuditQuery) => Promise<AuditPage>
  recordStanding: () => Promise<RecordStanding>
  alarms: (query: AlarmsQuery) => Promise<AlarmsPage>
  ledger: (query: LedgerQuery) => Promise<Ledger>
  keptEvents: (query: KeptEventsQuery) => Promise<KeptEventsPage>
  doctor: () => Promise<Diagnosis[]>
  deadJobs: (query: DeadJobsQuery) => Promise<DeadJobsPage>
  botKnowledge: () => Promise<Knowledge>
  botTurns: (query: TurnsQuery) => Promise<TurnsPage>
}

export const overHttp: DeskReader = {
  conversations: (query) => call('GET', withQuery('/api/conversations', query)),
  counts: () => call('GET', '/api/conversations/counts'),
  conversation: (id) => call('GET', `/api/conversations/${id}`),
  timeline: (id, before) => call('GET', withQuery(`/api/conversations/${id}/timeline`, { before })),
  search: (query) => call('GET', withQuery('/api/search', query)),
  replay: (id, before) => call('GET', withQuery(`/api/conversations/${id}/replay`, { before })),
  agents: () => call('GET', '/api/agents'),
  floor: () => call('GET', '/api/supervision'),
  audit: (query) => call('GET', withQuery('/api/audit', query)),
  recordStanding: () => call('GET', '/api/audit/standing'),
  alarms: (query) => call('GET', withQuery('/api/alarms', query)),
  ledger: (query) => call('GET', withQuery('/api/intake', query)),
  keptEvents: (query) => call('GET', withQuery('/api/intake/events', query)),
  doctor: () => call('GET', '/api/pages'),
  deadJobs: (query) => call('GET', withQuery('/api/jobs', query)),
  botKnowledge: () => call('GET', '/api/bot/answers'),
  botTurns: (query) => call('GET', withQuery('/api/bot/turns', query)),
}

/** What had been said until a moment, or before what a cursor names. Only screens of the past ask. */
export const timelineUntil = (id: string, until: { moment: string } | { cursor: string }): Promise<TimelinePage> =>
  'moment' in until
    ? call('GET', withQuery(`/api/conversations/${id}/timeline`, { until: until.moment }))
    : overHttp.timeline(id, until.cursor)
