import { pageInboxAppId } from '../setup.ts'
import { type EntryPoint, entryOwnerOf, type Routing, roleIn, rulesOf } from './routing.ts'

/**
 * Who owns a thread and what that means, as Messenger decides it: plain data in, plain data out. The moves that change an
 * owner are the table in control-moves.ts.
 */
export type ThreadControl = { ownerAppId: string | null; expiresAt: number | null; lastUserActAt: number | null }

export type Situation = { control: ThreadControl; routing: Routing; now: number }

export const dayMs = 24 * 3600 * 1000
export const idle: ThreadControl = { ownerAppId: null, expiresAt: null, lastUserActAt: null }

/** Expiry is nobody's event: the owner simply is no longer there. Where there are roles the Primary owns what is nobody's. */
export function currentControl({ control, routing, now }: Situation): ThreadControl {
  const { hasRoles, isTimed } = rulesOf(routing)
  if (hasRoles) return { ...control, ownerAppId: control.ownerAppId ?? routing.defaultAppId, expiresAt: null }
  const endsAt = control.expiresAt ?? (control.lastUserActAt ?? 0) + dayMs
  const hasExpired = isTimed && control.ownerAppId !== null && now >= endsAt
  return hasExpired ? { ...control, ownerAppId: null, expiresAt: null } : control
}

/** The customer wrote, pressed a button or came by a link. Control slides with it, never backwards. */
export function userActs(situation: Situation, entry: EntryPoint = { by: 'social' }): ThreadControl {
  const { routing, now } = situation
  if (rulesOf(routing).hasRoles) return { ...situation.control, expiresAt: null, lastUserActAt: now }
  const { ownerAppId } = currentControl(situation)
  const owner = ownerAppId ?? entryOwnerOf(routing, entry)
  if (!owner) return { ...idle, lastUserActAt: now }
  return { ...slide(situation, owner), lastUserActAt: now }
}

/** Somebody else spoke: under one reading of the documents that keeps control alive too. */
export function otherActs(situation: Situation): ThreadControl {
  const { control, routing } = situation
  const { ownerAppId } = currentControl(situation)
  const isSliding = rulesOf(routing).isTimed && ownerAppId !== null && routing.readings.expirySlidesOn === 'anybody'
  return isSliding ? slide(situation, ownerAppId) : control
}

function slide(situation: Situation, ownerAppId: string): ThreadControl {
  const { control, now } = situation
  const { expiresAt } = currentControl(situation)
  return { ...control, ownerAppId, expiresAt: Math.max(expiresAt ?? 0, now + dayMs) }
}

/** Whether this app may send now. The Page Inbox is never refused: it takes the thread by replying. */
export function maySend(appId: string, situation: Situation): boolean {
  return rulesOf(situation.routing).maySendUnowned || appId === pageInboxAppId || controls(appId, situation)
}

/** Whether the thread is this app's: it owns it, or nobody does and the regime lets it act meanwhile. */
export function controls(appId: string, situation: Situation): boolean {
  const { ownerAppId } = currentControl(situation)
  return ownerAppId === null ? actsWhenIdle(appId, situation.routing) : ownerAppId === appId
}

/** Whether this app hears the thread in `messaging`; the others hear it in `standby`. */
export function hearsAsOwner(appId: string, situation: Situation): boolean {
  const { ownerAppId } = currentControl(situation)
  if (ownerAppId !== null) return ownerAppId === appId
  const { routing } = situation
  if (rulesOf(routing).idle === 'default-app') return appId === routing.defaultAppId
  return (routing.readings.idleHeardIn ?? rulesOf(routing).idleHeardIn) === 'messaging'
}

export function mayTake(appId: string, situation: Situation): boolean {
  const { routing } = situation
  const { take } = rulesOf(routing)
  if (take === 'primary') return roleIn(routing, appId) === 'primary_receiver'
  const isIdle = currentControl(situation).ownerAppId === null
  const isAllowed = take === 'toggle' && routing.takeAllowed.includes(appId)
  return isAllowed || appId === routing.defaultAppId || isIdle
}

function actsWhenIdle(appId: string, routing: Routing): boolean {
  return rulesOf(routing).idle === 'anyone' || appId === routing.defaultAppId
}
