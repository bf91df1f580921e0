import type { ControlCalls, OwnerReading } from '#lib/handover/control-calls.ts'
import type { Failure, Outcome } from '#lib/outgoing-message.ts'
import type { Page } from '#lib/pages/page.ts'

type Rules = Pick<Page, 'regime' | 'botAppId' | 'deskAppId' | 'defaultAppId'>

/** Where Meta's documents can be read either way. */
export type Readings = { isOwnedOnEntry: boolean; slidesOnAnyAct: boolean; grantsIdleRequest: boolean }

const usualReadings: Readings = { isOwnedOnEntry: true, slidesOnAnyAct: false, grantsIdleRequest: true }

/**
 * Messenger's side of one thread, in all four regimes: who owns it, who may send, and what each call comes to. In memory and
 * without time of its own, for rules that must hold against it thousands of times.
 */
export class MessengerThread {
  ownerAppId: string | null = null
  expiresAt = 0
  canTake = true
  readonly rules: Rules
  readonly readings: Readings

  constructor(rules: Rules, readings: Readings = usualReadings) {
    this.rules = rules
    this.readings = readings
  }

  ownerAt(now: number): string | null {
    if (this.hasRoles) return this.ownerAppId ?? this.rules.defaultAppId
    if (now >= this.expiresAt) this.ownerAppId = null
    return this.ownerAppId
  }

  customerActs(now: number) {
    const isEntered = this.ownerAt(now) === null && this.rules.regime !== 'routing-zero-config'
    if (isEntered && this.readings.isOwnedOnEntry) this.ownerAppId = this.rules.defaultAppId
    this.expiresAt = now + dayMs
  }

  /** The Page Inbox takes by answering, but for the first protocol, where anybody may answer. */
  inboxAnswers(appId: string, now: number) {
    if (!this.hasRoles) this.takenBy(appId, now)
  }

  takenBy(appId: string, now: number) {
    this.ownerAppId = appId
    this.expiresAt = now + dayMs
  }

  mayAppSend(appId: string, now: number): boolean {
    return this.hasRoles || this.controls(appId, now)
  }

  sends(now: number) {
    if (this.readings.slidesOnAnyAct && this.ownerAt(now) !== null) this.expiresAt = now + dayMs
  }

  private controls(appId: string, now: number): boolean {
    const owner = this.ownerAt(now)
    if (owner !== null) return owner === appId
    return this.isRouted ? this.rules.defaultAppId === appId : true
  }

  pass(appId: string, target: string, now: number): Outcome<null> {
    if (!this.controls(appId, now)) return refused('not-the-owner', 'not-ours')
    this.takenBy(target, now)
    return accepted
  }

  take(appId: string, now: number): Outcome<null> {
    if (!this.mayTake(appId, now)) return refused('take-not-enabled', 'never')
    this.takenBy(appId, now)
    return accepted
  }

  private mayTake(appId: string, now: number): boolean {
    if (this.isRouted) return this.canTake
    const isPrimary = this.rules.defaultAppId === appId
    if (this.rules.regime === 'hop2') return isPrimary || this.ownerAt(now) === null
    return this.hasRoles && isPrimary
  }

  request(appId: string, now: number): Outcome<null> {
    if (this.isRouted) return refused('bad-request', 'never')
    const isGranted = this.rules.regime === 'routing-zero-config' && this.readings.grantsIdleRequest
    if (isGranted && this.ownerAt(now) === null) this.takenBy(appId, now)
    return accepted
  }

  release(appId: string, now: number): Outcome<null> {
    if (this.hasRoles) return refused('bad-request', 'never')
    if (this.ownerAt(now) !== appId) return refused('not-the-owner', 'not-ours')
    this.ownerAppId = null
    return accepted
  }

  extend(appId: string, durationSeconds: number, now: number): Outcome<null> {
    if (this.hasRoles) return refused('bad-request', 'never')
    if (this.ownerAt(now) !== appId) return refused('not-the-owner', 'not-ours')
    this.expiresAt = now + durationSeconds * 1000
    return accepted
  }

  /** Names the owner to itself and to the default app only. */
  readOwner(appId: string, now: number): Outcome<OwnerReading> {
    const owner = this.ownerAt(now)
    if (owner === null) return { isOk: true, value: { kind: 'idle' } }
    const expiresAt = this.hasRoles ? null : new Date(this.expiresAt)
    const isTold = owner === appId || this.rules.defaultAppId === appId
    return { isOk: true, value: isTold ? { kind: 'app', appId: owner, expiresAt } : { kind: 'hidden', expiresAt } }
  }

  private get hasRoles() {
    return this.rules.regime === 'hop1'
  }

  private get isRouted() {
    return this.rules.regime === 'routing-default-app'
  }
}

const dayMs = 24 * 3_600_000
const accepted = { isOk: true, value: null } as const

const graph = { status: 400, code: null, subcode: null, message: '', traceId: null }

export const refused = (code: Failure['code'], handling: Failure['handling']) =>
  ({ isOk: false, failure: { code, handling, graph } }) as const

/** The calls of settle-control, made to this thread; `made` says which. */
export function callsTo(thread: MessengerThread, now: () => number = Date.now) {
  const made: string[] = []
  const calls: ControlCalls = {
    pass: async ({ appId, targetAppId }) =>
      note(`pass ${appId} ${targetAppId}`, thread.pass(appId, targetAppId, now())),
    take: async ({ appId }) => note(`take ${appId}`, thread.take(appId, now())),
    request: async ({ appId }) => note(`request ${appId}`, thread.request(appId, now())),
    release: async ({ appId }) => note(`release ${appId}`, thread.release(appId, now())),
    extend: async ({ appId, durationSeconds }) => note(`extend ${appId}`, thread.extend(appId, durationSeconds, now())),
    readOwner: async ({ appId }) => note(`read ${appId}`, thread.readOwner(appId, now())),
  }
  const note = <Value>(call: string, outcome: Value) => {
    made.push(call)
    return outcome
  }
  return { calls, made }
}
