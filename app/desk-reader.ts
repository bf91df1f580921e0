import type { DeskReader } from '#components/data/desk-reader.ts'
import type { AgentActor } from '#lib/actor.ts'
import { listAgents } from '#lib/agents/list-agents.ts'
import { requirePermission } from '#lib/agents/permissions.ts'
import { listAlarms } from '#lib/alarms/list-alarms.ts'
import { getStanding } from '#lib/audit/get-standing.ts'
import { listEntries } from '#lib/audit/list-entries.ts'
import { listTurns } from '#lib/bot/list-turns.ts'
import { readKnowledge } from '#lib/bot/read-knowledge.ts'
import { countViewsTogether } from '#lib/conversations/count-views.ts'
import { getConversation } from '#lib/conversations/get-conversation.ts'
import { getReplay } from '#lib/conversations/get-replay.ts'
import { listConversations } from '#lib/conversations/list-conversations.ts'
import { listTimeline } from '#lib/conversations/list-timeline.ts'
import { listDeadJobs } from '#lib/health/list-dead-jobs.ts'
import { listKeptEvents } from '#lib/intake/list-kept-events.ts'
import { readLedger } from '#lib/intake/read-ledger.ts'
import { diagnosePages } from '#lib/pages/diagnosis/read-facts.ts'
import { search } from '#lib/search/search.ts'
import { readFloor } from '#lib/supervision/read-floor.ts'

/** What a page reads for the person it is drawn for: the same answers as over HTTP, without the way there. */
export const readAs = (agent: AgentActor): DeskReader => ({
  conversations: (query) => listConversations(query, agent.id),
  counts: async () => (await countViewsTogether()).for(agent.id),
  conversation: getConversation,
  timeline: listTimeline,
  search,
  replay: (id, before) => getReplay(id, before ? Number(before) : undefined),
  agents: listAgents,
  floor: async () => {
    requirePermission(agent, 'supervise')
    return readFloor()
  },
  audit: async (query) => {
    requirePermission(agent, 'read-audit')
    return listEntries(query)
  },
  recordStanding: async () => {
    requirePermission(agent, 'read-audit')
    return getStanding()
  },
  alarms: async (query) => {
    requirePermission(agent, 'operate')
    return listAlarms(query)
  },
  ledger: async (query) => {
    requirePermission(agent, 'operate')
    return readLedger(query)
  },
  keptEvents: async (query) => {
    requirePermission(agent, 'operate')
    return listKeptEvents(query)
  },
  doctor: async () => {
    requirePermission(agent, 'operate')
    return diagnosePages()
  },
  deadJobs: async (query) => {
    requirePermission(agent, 'operate')
    return listDeadJobs(query)
  },
  botKnowledge: readKnowledge,
  botTurns: listTurns,
})
