import { pageInboxAppId, type Regime } from '../setup.ts'
import { regimes } from './regimes.ts'

/**
 * Who may send in a thread, as Messenger decides it: plain data in, plain data out.
 * Only these moves change an owner; the shell stores the outcome and sends the notices.
 */
export type ThreadControl = { ownerAppId: string | null; expiresAt: number | null; lastUserActAt: number | null }

export type Routing = {
  regime: Regime
  defaultAppId: string | null
  takeAllowed: string[]
  /** Apps that can be given the thread: those subscribed to the Page, and the built-in ones. */
  participants: string[]
}

export type Situation = { control: ThreadControl; routing: Routing; now: number }

export type ControlNotice = {
  kind: 'pass_thread_control' | 'take_thread_control' | 'request_thread_control'
  previousOwnerAppId: string | null
  newOwnerAppId: string
  /** The app the event concerns; null when nobody lost or gained anything. */
  toAppId: string | null
  metadata: string | undefined
}

export type ControlRefusal =
  | 'take-without-routing'
  | 'take-not-allowed'
  | 'pass-by-other'
  | 'release-by-other'
  | 'extend-by-other'
  | 'incorrect-app'
  | 'bad-duration'

export type ControlMove = { control: ThreadControl; notice: ControlNotice | null } | { refusal: ControlRefusal }
export type ControlRequest = { by: string; target?: string; metadata?: string; durationSeconds?: number }

const dayMs = 24 * 3600 * 1000
const longestExtensionSeconds = 7 * 24 * 3600
export const idle: ThreadControl = { ownerAppId: null, expiresAt: null, lastUserActAt: null }

/** Expiry is nobody's event: the owner simply is no longer there. */
export function currentControl(control: ThreadControl, now: number): ThreadControl {
  const hasExpired = control.expiresAt !== null && now >= control.expiresAt
  return hasExpired ? { ...control, ownerAppId: null, expiresAt: null } : control
}

/** The customer wrote, pressed a button or came by a link. Control slides with it, never backwards. */
export function userActs({ control, routing, now }: Situation): ThreadControl {
  const { ownerAppId, expiresAt } = currentControl(control, now)
  const owner = ownerAppId ?? (regimes[routing.regime].assignsOnEntry ? routing.defaultAppId : null)
  if (!owner) return { ...idle, lastUserActAt: now }
  return { ownerAppId: owner, expiresAt: Math.max(expiresAt ?? 0, now + dayMs), lastUserActAt: now }
}

/** Whether this app may send now. The Page Inbox is never refused: it takes the thread by replying. */
export function maySend(appId: string, { control, routing, now }: Situation): boolean {
  const { ownerAppId } = currentControl(control, now)
  if (appId === pageInboxAppId || ownerAppId === appId) return true
  return ownerAppId === null && speaksWhenIdle(appId, routing)
}

/** Whether this app hears the thread in `messaging`; the others hear it in `standby`. */
export function hearsAsOwner(appId: string, { control, routing, now }: Situation): boolean {
  const { ownerAppId } = currentControl(control, now)
  return ownerAppId === null ? speaksWhenIdle(appId, routing) : ownerAppId === appId
}

export function mayTake(appId: string, { control, routing, now }: Situation): boolean {
  const isIdle = currentControl(control, now).ownerAppId === null
  return routing.takeAllowed.includes(appId) || appId === routing.defaultAppId || isIdle
}

function speaksWhenIdle(appId: string, routing: Routing): boolean {
  return regimes[routing.regime].idle === 'anyone' || appId === routing.defaultAppId
}

type Move = (situation: Situation, request: ControlRequest) => ControlMove

/** The table of moves: each answers the thread's next state and who must be told, or why not. */
export const controlMoves = {
  pass: ((situation, { by, target, metadata }) => {
    if (!maySend(by, situation)) return { refusal: 'pass-by-other' }
    const newOwner = target ?? situation.routing.defaultAppId
    if (!newOwner || !situation.routing.participants.includes(newOwner)) return { refusal: 'incorrect-app' }
    const control = { ...situation.control, ownerAppId: newOwner, expiresAt: situation.now + dayMs }
    return { control, notice: noticeOf('pass_thread_control', situation, { newOwner, toAppId: newOwner, metadata }) }
  }) satisfies Move,

  take: ((situation, { by, metadata }) => {
    if (regimes[situation.routing.regime].take === 'never') return { refusal: 'take-without-routing' }
    const { ownerAppId } = currentControl(situation.control, situation.now)
    if (ownerAppId === by) return { control: situation.control, notice: null }
    return mayTake(by, situation) ? seize(situation, { by, metadata }) : { refusal: 'take-not-allowed' }
  }) satisfies Move,

  /** Replying or moving to Main in the Page Inbox, and a permitted HUMAN_AGENT send, take without asking. */
  seize: ((situation, request) => seize(situation, request)) satisfies Move,

  request: ((situation, { by, metadata }) => {
    const { ownerAppId } = currentControl(situation.control, situation.now)
    if (ownerAppId === by) return { control: situation.control, notice: null }
    if (ownerAppId === null && regimes[situation.routing.regime].grantsRequestWhenIdle) {
      return { control: { ...situation.control, ownerAppId: by, expiresAt: situation.now + dayMs }, notice: null }
    }
    const toAppId = ownerAppId ?? situation.routing.defaultAppId
    const notice = noticeOf('request_thread_control', situation, { newOwner: by, toAppId, metadata })
    return { control: situation.control, notice }
  }) satisfies Move,

  release: ((situation, { by }) => {
    if (currentControl(situation.control, situation.now).ownerAppId !== by) return { refusal: 'release-by-other' }
    return { control: { ...situation.control, ownerAppId: null, expiresAt: null }, notice: null }
  }) satisfies Move,

  extend: ((situation, { by, durationSeconds = Number.NaN }) => {
    if (currentControl(situation.control, situation.now).ownerAppId !== by) return { refusal: 'extend-by-other' }
    const isPossible = durationSeconds >= 1 && durationSeconds <= longestExtensionSeconds
    if (!isPossible) return { refusal: 'bad-duration' }
    const expiresAt = situation.now + durationSeconds * 1000
    return { control: { ...situation.control, expiresAt }, notice: null }
  }) satisfies Move,
}

export type ControlMoveName = keyof typeof controlMoves

/** Control that was taken lasts until a day after the customer's last act, or a day if that is past already. */
function seize(situation: Situation, { by, metadata }: ControlRequest): ControlMove {
  const { control, now } = situation
  const previous = currentControl(control, now).ownerAppId
  if (previous === by) return { control, notice: null }
  const dayAfterUserAct = (control.lastUserActAt ?? 0) + dayMs
  const expiresAt = dayAfterUserAct > now ? dayAfterUserAct : now + dayMs
  const notice = noticeOf('take_thread_control', situation, { newOwner: by, toAppId: previous, metadata })
  return { control: { ...control, ownerAppId: by, expiresAt }, notice }
}

function noticeOf(
  kind: ControlNotice['kind'],
  { control, now }: Situation,
  { newOwner, toAppId, metadata }: { newOwner: string; toAppId: string | null; metadata: string | undefined },
): ControlNotice {
  const previousOwnerAppId = currentControl(control, now).ownerAppId
  return { kind, previousOwnerAppId, newOwnerAppId: newOwner, toAppId, metadata }
}
