import type { AgentActor, Role } from '#lib/actor.ts'
import { Refusal } from '#lib/errors.ts'

/** What needs more than being signed in. */
export const permissions = {
  supervise: ['supervisor', 'administrator'],
  'reassign-others': ['supervisor', 'administrator'],
  'take-over-from-colleague': ['supervisor', 'administrator'],
  'read-audit': ['supervisor', 'administrator'],
  /** Alarms, the intake's ledger, the doctor: whether the desk works, and working again what failed. */
  operate: ['supervisor', 'administrator'],
  'manage-agents': ['administrator'],
  'connect-pages': ['administrator'],
  'erase-customers': ['administrator'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof permissions

export const may = (role: Role, permission: Permission): boolean =>
  (permissions[permission] as readonly Role[]).includes(role)

/** Throws `not-permitted`. */
export function requirePermission(agent: AgentActor, permission: Permission) {
  if (!may(agent.role, permission)) throw new Refusal('not-permitted', { permission })
}
