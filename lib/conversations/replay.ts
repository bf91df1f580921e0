import type { KnownApp } from '#lib/apps/app.ts'
import type { AuditEntry } from '#lib/audit/entry.ts'
import type { PastAct, PastStanding } from '#lib/handover/replay.ts'
import type { ConversationRow } from './conversation.ts'

/** One line of the record and how the conversation stood after it. */
export type ReplayStep = {
  entry: AuditEntry
  /** When it took effect; never before the step above. */
  at: string
  standing: PastStanding | null
  /** What the customer did after it and before the next step. */
  acts: PastAct[]
  /** Of the timeline: the page that ends with this moment. */
  timelineUntil: string
}

/** Oldest first; `older` fetches the steps before these, null at the beginning. The row is how the conversation stands today. */
export type ReplayPage = { row: ConversationRow; steps: ReplayStep[]; apps: KnownApp[]; older: string | null }
