import { pageInboxAppId } from '../setup.ts'
import { roleIn, rulesOf } from './routing.ts'
import { controls, currentControl, dayMs, mayTake, type Situation, type ThreadControl } from './thread-control.ts'

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
  | 'request-under-routing'
  | 'no-receiver-role'
  | 'not-in-this-protocol'

export type ControlMove = { control: ThreadControl; notice: ControlNotice | null } | { refusal: ControlRefusal }
export type ControlRequest = { by: string; target?: string; metadata?: string; durationSeconds?: number }

const longestExtensionSeconds = 7 * 24 * 3600

type Move = (situation: Situation, request: ControlRequest) => ControlMove

/**
 * The table of moves: each answers the thread's next state and who must be told, or why not. Only these change an owner;
 * the shell stores the outcome and sends the notices.
 */
export const controlMoves = {
  pass: ((situation, { by, target, metadata }) => {
    const { routing } = situation
    if (lacksRole(by, situation)) return { refusal: 'no-receiver-role' }
    if (!controls(by, situation)) return { refusal: 'pass-by-other' }
    const newOwner = target ?? routing.defaultAppId
    if (!newOwner || !routing.participants.includes(newOwner)) return { refusal: 'incorrect-app' }
    if (lacksRole(newOwner, situation)) return { refusal: 'incorrect-app' }
    const control = ownedBy(newOwner, situation, situation.now + dayMs)
    return { control, notice: noticeOf('pass_thread_control', situation, { newOwner, toAppId: newOwner, metadata }) }
  }) satisfies Move,

  take: ((situation, { by, metadata }) => {
    if (lacksRole(by, situation)) return { refusal: 'no-receiver-role' }
    if (rulesOf(situation.routing).take === 'never') return { refusal: 'take-without-routing' }
    if (currentControl(situation).ownerAppId === by) return { control: situation.control, notice: null }
    return mayTake(by, situation) ? seize(situation, { by, metadata }) : { refusal: 'take-not-allowed' }
  }) satisfies Move,

  /** Replying or moving to Main in the Page Inbox, and a permitted HUMAN_AGENT send, take without asking. */
  seize: ((situation, request) => seize(situation, request)) satisfies Move,

  /** The owner is told, or the default app of an idle thread; where there are roles, the Primary. */
  request: ((situation, { by, metadata }) => {
    const { control, routing, now } = situation
    const rules = rulesOf(routing)
    if (lacksRole(by, situation)) return { refusal: 'no-receiver-role' }
    if (rules.take === 'toggle' && routing.readings.requestUnderRouting === 'refused') {
      return { refusal: 'request-under-routing' }
    }
    const { ownerAppId } = currentControl(situation)
    if (ownerAppId === by) return { control, notice: null }
    if (ownerAppId === null && rules.grantsRequestWhenIdle && routing.readings.requestGrantsIdle) {
      return { control: ownedBy(by, situation, now + dayMs), notice: null }
    }
    const toAppId = rules.hasRoles ? routing.defaultAppId : (ownerAppId ?? routing.defaultAppId)
    return { control, notice: noticeOf('request_thread_control', situation, { newOwner: by, toAppId, metadata }) }
  }) satisfies Move,

  release: ((situation, { by }) => {
    if (!rulesOf(situation.routing).isTimed) return { refusal: 'not-in-this-protocol' }
    if (currentControl(situation).ownerAppId !== by) return { refusal: 'release-by-other' }
    return { control: { ...situation.control, ownerAppId: null, expiresAt: null }, notice: null }
  }) satisfies Move,

  extend: ((situation, { by, durationSeconds = Number.NaN }) => {
    const { control, routing, now } = situation
    if (!rulesOf(routing).isTimed) return { refusal: 'not-in-this-protocol' }
    const { ownerAppId, expiresAt } = currentControl(situation)
    if (ownerAppId !== by) return { refusal: 'extend-by-other' }
    const isPossible = durationSeconds >= 1 && durationSeconds <= longestExtensionSeconds
    if (!isPossible) return { refusal: 'bad-duration' }
    const from = routing.readings.extendCountsFrom === 'end' ? (expiresAt ?? now) : now
    const latest = now + longestExtensionSeconds * 1000
    return { control: { ...control, expiresAt: Math.min(from + durationSeconds * 1000, latest) }, notice: null }
  }) satisfies Move,
}

export type ControlMoveName = keyof typeof controlMoves

function lacksRole(appId: string, { routing }: Situation): boolean {
  return rulesOf(routing).hasRoles && roleIn(routing, appId) === null
}

function ownedBy(ownerAppId: string, { control, routing }: Situation, endsAt: number): ThreadControl {
  return { ...control, ownerAppId, expiresAt: rulesOf(routing).isTimed ? endsAt : null }
}

/** Control that was taken lasts until a day after the customer's last act, or a day if that is past already. */
function seize(situation: Situation, { by, metadata }: ControlRequest): ControlMove {
  const { control, now } = situation
  const previous = currentControl(situation).ownerAppId
  if (previous === by) return { control, notice: null }
  const dayAfterUserAct = (control.lastUserActAt ?? 0) + dayMs
  const endsAt = dayAfterUserAct > now ? dayAfterUserAct : now + dayMs
  const isTold = by !== pageInboxAppId || situation.routing.readings.inboxTakeTold
  const notice = noticeOf('take_thread_control', situation, { newOwner: by, toAppId: previous, metadata })
  return { control: ownedBy(by, situation, endsAt), notice: isTold ? notice : null }
}

function noticeOf(
  kind: ControlNotice['kind'],
  situation: Situation,
  { newOwner, toAppId, metadata }: { newOwner: string; toAppId: string | null; metadata: string | undefined },
): ControlNotice {
  const previousOwnerAppId = currentControl(situation).ownerAppId
  return { kind, previousOwnerAppId, newOwnerAppId: newOwner, toAppId, metadata }
}
