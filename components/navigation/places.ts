import type { Role } from '#lib/actor.ts'
import { may, type Permission } from '#lib/agents/permissions.ts'

export type PlaceId = 'inbox' | 'bot' | 'supervision' | 'audit' | 'settings'

type Place = { id: PlaceId; href: `/${string}`; permission?: Permission }

const places: readonly Place[] = [
  { id: 'inbox', href: '/inbox' },
  { id: 'bot', href: '/bot' },
  { id: 'supervision', href: '/supervision', permission: 'supervise' },
  { id: 'audit', href: '/audit', permission: 'read-audit' },
  { id: 'settings', href: '/settings', permission: 'operate' },
]

/** Where somebody of this role may go, in the order of the rail. The server refuses the rest; here it is simply not offered. */
export const placesFor = (role: Role): Place[] =>
  places.filter(({ permission }) => !permission || may(role, permission))

/** Whether a path lies in a place: /inbox/42 is in the inbox, /inboxes is not. */
export const isIn = (pathname: string, href: string): boolean => pathname === href || pathname.startsWith(`${href}/`)
