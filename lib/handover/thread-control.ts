import {
  actsWhenIdle,
  type Control,
  type ControlRules,
  defaultApp,
  type Evidence,
  hasRoles,
  isForeign,
  isInDoubt,
  lastingFrom,
  type Proof,
  someApp,
} from './control.ts'

/** Our clock and Messenger's differ, and a call takes time: within this, two stories are settled by asking. */
const doubtfulMs = 30_000
/** So long after the last story about another owner it is quiet, and asking tells what is so. */
export const quietMs = 45_000

/**
 * What Messenger says about who may send, and how it is believed. The desk never assumes control: it holds what was last
 * proved, by its own time, and everything else follows from that. What is older than the last proof never overrides it, but may raise a
 * doubt. Pure.
 */
export function believe(control: Control, evidence: Evidence, page: ControlRules): Control {
  const after = weigh(control, evidence, page)
  return { ...after, lookAt: whenToLook({ control, after, evidence }, page) }
}

type Weighed = { control: Control; after: Control; evidence: Evidence }

/**
 * Stories cross: an event that was under way while we called, two apps that acted within a few milliseconds, a clock that
 * is not ours. No order of arrival tells which was last, so whenever another owner is spoken of, believed or not, the owner
 * is asked once more when it is quiet. Only what was read after the last such story ends it.
 */
function whenToLook({ control, after, evidence }: Weighed, page: ControlRules): Date | null {
  const { kind, at } = evidence
  if (kind === 'owner-unreadable') return null
  if (kind === 'owner-read') return control.lookAt && control.lookAt > at ? control.lookAt : null
  if (!speaksOfAnother({ control, after, evidence }, page)) return control.lookAt
  const last = later(control.provenAt, at)
  return later(control.lookAt, new Date(last.getTime() + quietMs))
}

/** A customer who wakes an idle thread, and the default app's thread that ran out, are everyday life and not a story. */
function speaksOfAnother({ control, after, evidence }: Weighed, page: ControlRules): boolean {
  if (evidence.kind === 'customer-act') return false
  const owner = hasExpired(control, evidence.at) ? null : control.ownerAppId
  const isOther = (appId: string | null) => appId !== owner
  if (evidence.kind === 'expired')
    return after.ownerAppId !== control.ownerAppId && control.ownerAppId !== defaultApp(page)
  return isOther(after.ownerAppId) || isOther(toldBy(control, evidence, page).ownerAppId)
}

function weigh(control: Control, evidence: Evidence, page: ControlRules): Control {
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
  const lasting = lastingFrom(at, page)
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
      return afterForeignEcho(control, { appId: evidence.appId ?? someApp, at }, page)
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
  lookAt: null,
})

/** `thread_owner` names the owner only to itself and to the default app; to others it tells that there is one. */
function afterReading(control: Control, read: Extract<Evidence, { kind: 'owner-read' }>, page: ControlRules): Control {
  const isKnownForeign = read.ownerAppId === someApp && isForeign(control.ownerAppId, page)
  const ownerAppId = isKnownForeign ? control.ownerAppId : read.ownerAppId
  const lasting = hasRoles(page) ? null : (read.expiresAt ?? lastingFrom(read.at, page))
  return proven(ownerAppId, 'owner-read', read.at, ownerAppId ? lasting : null)
}

/** Somebody outside spoke, so it may send and we must not; automations speak without control, so it is asked at once. */
function afterForeignEcho(control: Control, { appId, at }: { appId: string; at: Date }, page: ControlRules): Control {
  const isKnown = control.ownerAppId === appId && !hasExpired(control, at)
  // While it is being asked, an answer that is older than these words does not settle it.
  if (isKnown) return isInDoubt(control) ? { ...control, provenAt: at } : control
  return proven(appId, 'foreign-echo', at, lastingFrom(at, page))
}

function afterAcceptedSend(control: Control, appId: string, at: Date, page: ControlRules): Control {
  // Where anybody may speak, speaking proves nothing.
  if (hasRoles(page)) return control
  // It may have been said before a call that is under way, or with it.
  if (control.evidence === 'calling') return control
  const isKnown = control.ownerAppId === appId && !hasExpired(control, at)
  if (isKnown && !isInDoubt(control)) return { ...control, provenAt: at }
  if (!actsWhenIdle(appId, page)) return proven(appId, 'send-accepted', at, lastingFrom(at, page))
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
  const lasting = lastingFrom(at, page)
  const isIdle = control.ownerAppId === null || hasExpired(control, at)
  const isOwned = control.ownerAppId !== null && (!isIdle || isInDoubt(control))
  if (isOwned) return { ...control, expiresAt: lasting && later(control.expiresAt, lasting) }
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
