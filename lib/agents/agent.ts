import type { AgentActor, Role } from '#lib/actor.ts'

/** A colleague as every screen may see one. */
export type Agent = {
  id: string
  name: string
  email: string
  image: string | null
  role: Role
  locale: 'en' | 'fr'
  availability: 'available' | 'away'
  isDeactivated: boolean
}

/** The person in front of a screen. */
export type SignedIn = AgentActor & Pick<Agent, 'email' | 'image' | 'locale' | 'availability'>
