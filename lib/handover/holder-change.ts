import type { Actor, Language } from '#lib/actor.ts'
import type { HandoverReason, Held } from './holder.ts'
import type { Move } from './states.ts'

/** One move that somebody asks for, with everything the record should know of it. */
export type HolderChange = {
  move: Move
  actor: Actor
  reason: HandoverReason
  toAgentId?: string
  appId?: string
  isErasing?: boolean
  /** The epoch that the person's screen showed: somebody who acts on an older picture is told so. */
  epoch?: number
  /** What a person typed. */
  note?: string
  triggerMessageId?: string
  summary?: string
  language?: Language
  /** What Messenger said that led to it. */
  evidence?: Record<string, unknown>
}

export type Passing = { before: Held; after: Held }
