import type { Page } from '#lib/pages/page.ts'
import type { Held } from './holder.ts'

/**
 * What Messenger says about who may send, and how it is believed. The desk never assumes control: it holds what was last
 * proved, by its own time, and everything else follows from that. Pure.
 */
export type Control = {
  /** Null: nobody, the thread is idle. `someApp`: another app, and we do not know which. */
  ownerAppId: string | null
  provenAt: Date | null
  evidence: Proof | null
  expiresAt: Date | null
}

export type ControlRules = Pick<Page, 'regime' | 'botAppId' | 'deskAppId' | 'defaultAppId'>

export const someApp = 'unknown'

export type Proof =
  | 'passed'
  | 'taken'
  | 'call-answered'
  | 'released'
  | 'send-accepted'
  | 'owner-read'
  | 'owner-unreadable'
  | 'customer-act'
  | 'expired'
  | 'foreign-echo'
  | 'send-refused'
  | 'contradicted'
  /** A call of ours is under way, and if we never hear of it we do not know what it did. */
  | 'calling'

export type Evidence = { at: Date } & (
  | { kind: 'passed' | 'taken'; newOwnerAppId: string | null }
  | { kind: 'call-answered'; ownerAppId: string }
  | { kind: 'released' }
  | { kind: 'send-accepted' | 'send-refused'; appId: string }
  | { kind: 'owner-read'; ownerAppId: string | null; expiresAt: Date | null }
  /** Messenger does not tell us the owner: what we believed stands, and nobody asks again at once. */
  | { kind: 'owner-unreadable' }
  | { kind: 'foreign-echo'; appId: string | null }
  /** A call said that we are not the owner we took ourselves for. */
  | { kind: 'contradicted' }
  | { kind: 'customer-act' }
  | { kind: 'expired' }
)

/** Control lasts 24 hours after the customer's last act (messenger-platform: Conversation Routing, thread states). */
export const controlLastsMs = 24 * 3_600_000

/** Our clock and Messenger's differ, and a call takes time: within this, two stories are settled by asking. */
const doubtfulMs = 30_000

const doubts: readonly (Proof | null)[] = ['foreign-echo', 'send-refused', 'contradicted', 'calling']

/** Whether `thread_owner` must be asked before anything else is done. */
export const isInDoubt = ({ evidence }: Control): boolean => doubts.includes(evidence)

export const isOurs = (appId: string | null, page: ControlRules): boolean =>
  appId !== null && (appId === page.botAppId || appId === page.deskAppId)

export const isForeign = (appId: string | null, page: ControlRules): boolean => appId !== null && !isOurs(appId, page)

const isRouted = (page: ControlRules) => page.regime === 'routing-default-app'

/** The app that gets an idle thread when the customer writes. */
export const defaultApp = (page: ControlRules): string | null => (isRouted(page) ? page.defaultAppId : null)

/** The belief after this evidence. What is older than the last proof never overrides it, but may raise a doubt. */
export function believe(control: Control, evidence: Evidence, page: ControlRules): Control {
  if (evidence.kind === 'customer-act') return afterCustomerAct(control, evidence.at, page)
  if (evidence.kind === 'expired') return afterExpiry(control, evidence.at)
  const told = toldBy(control, evidence, page)
  if (isRepeated(control, told, evidence)) return control
  if (isSameInstant(control, told, evidence)) return { ...told, evidence: 'contradicted' }
  if (!isOlder(evidence.at, control.provenAt)) return told
  return isDoubtful(control, told, evidence) ? { ...control, evidence: 'contradicted' } : control
}

/** What an answer proves beside what was heard while it was waited for: if they differ, Messenger is asked anew. */
export function besideWhatWasHeard(
  evidence: Evidence,
  when: { called: Control; answered: Control },
  page: ControlRules,
): Evidence {
  const { called, answered } = when
  const wasHeard = called.evidence !== answered.evidence || called.provenAt?.getTime() !== answered.provenAt?.getTime()
  const isOther = toldBy(answered, evidence, page).ownerAppId !== answered.ownerAppId
  return wasHeard && isOther ? { kind: 'contradicted', at: evidence.at } : evidence
}

function toldBy(control: Control, evidence: Evidence, page: ControlRules): Control {
  const { at } = evidence
  const lasting = new Date(at.getTime() + controlLastsMs)
  switch (evidence.kind) {
    case 'passed':
    case 'taken':
      return proven(
        evidence.newOwnerAppId ?? someApp,
        evidence.newOwnerAppId ? evidence.kind : 'contradicted',
        at,
        lasting,
      )
    case 'call-answered':
      return proven(evidence.ownerAppId, 'call-answered', at, lasting)
    case 'released':
      return proven(null, 'released', at, null)
    case 'owner-read':
      return afterReading(control, evidence, page)
    case 'owner-unreadable':
      return { ...control, evidence: 'owner-unreadable' }
    case 'foreign-echo':
      return afterForeignEcho(control, evidence.appId ?? someApp, at)
    case 'send-accepted':
      return afterAcceptedSend(control, evidence.appId, at, page)
    case 'send-refused':
      return afterRefusedSend(control, evidence.appId, at)
    default:
      // What was said before that is no answer to it.
      return { ...control, evidence: 'contradicted', provenAt: at }
  }
}

const proven = (ownerAppId: string | null, evidence: Proof, provenAt: Date, expiresAt: Date | null): Control => ({
  ownerAppId,
  provenAt,
  evidence,
  expiresAt,
})

/** `thread_owner` names the owner only to itself and to the default app; to others it tells that there is one. */
function afterReading(control: Control, read: Extract<Evidence, { kind: 'owner-read' }>, page: ControlRules): Control {
  const isKnownForeign = read.ownerAppId === someApp && isForeign(control.ownerAppId, page)
  const ownerAppId = isKnownForeign ? control.ownerAppId : read.ownerAppId
  const lasting = read.expiresAt ?? new Date(read.at.getTime() + controlLastsMs)
  return proven(ownerAppId, 'owner-read', read.at, ownerAppId ? lasting : null)
}

/** Somebody outside spoke, so it may send and we must not; automations speak without control, so it is asked at once. */
function afterForeignEcho(control: Control, appId: string, at: Date): Control {
  const isKnown = control.ownerAppId === appId && !hasExpired(control, at)
  // While it is being asked, an answer that is older than these words does not settle it.
  if (isKnown) return isInDoubt(control) ? { ...control, provenAt: at } : control
  return proven(appId, 'foreign-echo', at, new Date(at.getTime() + controlLastsMs))
}

function afterAcceptedSend(control: Control, appId: string, at: Date, page: ControlRules): Control {
  const isKnown = control.ownerAppId === appId && !hasExpired(control, at)
  const maySendWhileIdle = !isRouted(page) || page.defaultAppId === appId
  if (isKnown && !isInDoubt(control)) return { ...control, provenAt: at }
  if (!maySendWhileIdle) return proven(appId, 'send-accepted', at, new Date(at.getTime() + controlLastsMs))
  // It disproves another owner, but not that there is none: only asking tells.
  return control.ownerAppId === null || isInDoubt(control) ? control : { ...control, evidence: 'contradicted' }
}

const hasExpired = ({ expiresAt }: Control, at: Date) => expiresAt !== null && expiresAt <= at

/** It says who does not own it. Who does is asked next. */
function afterRefusedSend(control: Control, appId: string, at: Date): Control {
  const isNews = control.ownerAppId === appId || control.ownerAppId === null
  return isNews ? proven(someApp, 'send-refused', at, null) : { ...control, evidence: 'contradicted' }
}

/** Slides the expiry; on an idle thread it wakes the default app. It proves nothing about an owner, and ends no doubt. */
function afterCustomerAct(control: Control, at: Date, page: ControlRules): Control {
  const lasting = new Date(at.getTime() + controlLastsMs)
  const isIdle = control.ownerAppId === null || hasExpired(control, at)
  const isOwned = control.ownerAppId !== null && (!isIdle || isInDoubt(control))
  if (isOwned) return { ...control, expiresAt: later(control.expiresAt, lasting) }
  if (isInDoubt(control) || isOlder(at, control.provenAt)) return control
  const app = defaultApp(page)
  return proven(app, 'customer-act', at, app ? lasting : null)
}

function afterExpiry(control: Control, at: Date): Control {
  const { expiresAt } = control
  if (control.ownerAppId === null || !expiresAt || expiresAt > at) return control
  return proven(null, 'expired', expiresAt, null)
}

/** The same event from the other app, or sent again: it ends no doubt that came up since. */
const isRepeated = (control: Control, told: Control, { at, kind }: Evidence) =>
  (kind === 'passed' || kind === 'taken') &&
  told.ownerAppId === control.ownerAppId &&
  control.provenAt?.getTime() === at.getTime()

/** Two proofs of one millisecond do not say which came last. */
function isSameInstant(control: Control, told: Control, { at, kind }: Evidence): boolean {
  const isProof = kind === 'passed' || kind === 'taken' || (kind === 'owner-read' && !isInDoubt(control))
  return isProof && told.ownerAppId !== control.ownerAppId && control.provenAt?.getTime() === at.getTime()
}

/** Believed without anybody saying so: whatever was said shortly or long before may know better. */
const inferences: readonly (Proof | null)[] = ['customer-act', 'expired']

function isDoubtful(control: Control, told: Control, { at }: Evidence): boolean {
  if (told.ownerAppId === control.ownerAppId || !control.provenAt) return false
  if (inferences.includes(control.evidence)) return true
  return control.provenAt.getTime() - at.getTime() < doubtfulMs
}

const isOlder = (at: Date, than: Date | null) => than !== null && at < than
const later = (one: Date | null, other: Date) => (one && one > other ? one : other)

/** The owner a holder wants: one of our apps, given back to nobody, or no wish while somebody else speaks. */
export type Wanted = { app: string } | 'given-back' | 'no-wish'

export function wantedBy(held: Held, page: ControlRules): Wanted {
  switch (held.holder) {
    case 'bot':
      return { app: page.botAppId }
    case 'waiting':
    case 'agent':
      return { app: page.deskAppId }
    case 'nobody':
      return 'given-back'
    case 'elsewhere':
      return 'no-wish'
  }
}

/** Whether what the holder wants is so. Only this opens a composer. */
export function agrees(held: Held, control: Control, page: ControlRules): boolean {
  if (isInDoubt(control)) return false
  const wanted = wantedBy(held, page)
  const owner = control.ownerAppId
  if (wanted === 'no-wish') return true
  if (wanted === 'given-back') return owner === null || !isOurs(owner, page) || owner === defaultApp(page)
  if (owner !== null) return owner === wanted.app
  return defaultApp(page) === wanted.app || (held.holder === 'bot' && isDormant(control))
}

/** Idle, and the customer has not written since: nobody has to answer, so the bot need not own anything. */
const isDormant = ({ ownerAppId, evidence }: Control) => ownerAppId === null && evidence !== 'customer-act'
