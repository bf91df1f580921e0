export const roles = ['agent', 'supervisor', 'administrator'] as const
export type Role = (typeof roles)[number]

/** Somebody who works here and is signed in. */
export type AgentActor = { kind: 'agent'; id: string; name: string; role: Role }

/** Who did something. The bot and the desk's own rules are actors like people. Safe for the browser. */
export type Actor =
  | AgentActor
  | { kind: 'bot' }
  | { kind: 'customer'; id: string }
  /** Messenger told us, or another app did it there. */
  | { kind: 'messenger'; appId?: string }
  /** The desk itself: a rule, a schedule. */
  | { kind: 'relais' }

export type Language = 'en' | 'fr'
