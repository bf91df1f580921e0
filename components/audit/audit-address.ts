import type { AuditFilter } from '#components/data/query-keys.ts'
import { type AuditAction, auditActions } from '#lib/audit/actions.ts'
import { isDay, startOfDay, startOfNextDay } from './day-bounds.ts'

/** What of the record is shown, as the address says it: a link shows a colleague the very same lines. */
export type AuditPlace = {
  conversationId: string | null
  actorId: string | null
  action: AuditAction | null
  /** Days in the viewer's zone, both included. */
  from: string | null
  to: string | null
}

export const wholeRecord: AuditPlace = { conversationId: null, actorId: null, action: null, from: null, to: null }

const names = { conversationId: 'conversation', actorId: 'person', action: 'action', from: 'from', to: 'to' } as const

const isAction = (value: unknown): value is AuditAction => (auditActions as readonly unknown[]).includes(value)
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What the address says and the record understands; the rest is left out, so that an old link still shows something. */
export function auditPlaceAt(query: URLSearchParams): AuditPlace {
  const read = (name: keyof AuditPlace) => query.get(names[name])
  const [conversationId, action, from, to] = [read('conversationId'), read('action'), read('from'), read('to')]
  return {
    conversationId: conversationId && guid.test(conversationId) ? conversationId : null,
    actorId: read('actorId') || null,
    action: isAction(action) ? action : null,
    from: isDay(from) ? from : null,
    to: isDay(to) ? to : null,
  }
}

export function auditAddress(place: Partial<AuditPlace>): string {
  const given = Object.entries(names).flatMap(([key, name]) => {
    const value = place[key as keyof AuditPlace]
    return value ? [[name, value]] : []
  })
  return given.length === 0 ? '/audit' : `/audit?${new URLSearchParams(given)}`
}

export const isNarrowed = (place: AuditPlace): boolean => Object.values(place).some((value) => value !== null)

/** Whole days in the viewer's zone become moments that the server knows. */
export function filterOf({ from, to, ...place }: AuditPlace, timeZone: string): AuditFilter {
  const given = Object.entries(place).filter(([, value]) => value !== null)
  return {
    ...Object.fromEntries(given),
    ...(from && { from: startOfDay(from, timeZone).toISOString() }),
    ...(to && { to: startOfNextDay(to, timeZone).toISOString() }),
  }
}
