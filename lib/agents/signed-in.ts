import type { AgentActor } from '#lib/actor.ts'
import type { Agent } from './agent.ts'

/** The person in front of a screen. */
export type SignedIn = AgentActor & Pick<Agent, 'email' | 'image' | 'locale' | 'availability'>
