import { unsaidAppId } from '#lib/apps/app.ts'
import type { Page } from '#lib/pages/page.ts'

/** Who may send in a thread, as Messenger last proved it. */
export type Control = {
  /** Null: nobody, the thread is idle. `someApp`: another app, and we do not know which. */
  ownerAppId: string | null
  provenAt: Date | null
  evidence: Proof | null
  /** Null also where control does not run out. */
  expiresAt: Date | null
  /** When the owner is to be asked once more although nothing is in doubt. */
  lookAt: Date | null
}

export type ControlRules = Pick<Page, 'regime' | 'botAppId' | 'deskAppId' | 'defaultAppId'>

export const someApp = unsaidAppId

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

const doubts: readonly (Proof | null)[] = ['foreign-echo', 'send-refused', 'contradicted', 'calling']

/** Whether `thread_owner` must be asked before anything else is done. */
export const isInDoubt = ({ evidence }: Pick<Control, 'evidence'>): boolean => doubts.includes(evidence)

export const isOurs = (appId: string | null, page: ControlRules): boolean =>
  appId !== null && (appId === page.botAppId || appId === page.deskAppId)

export const isForeign = (appId: string | null, page: ControlRules): boolean => appId !== null && !isOurs(appId, page)

export const isRouted = (page: ControlRules) => page.regime === 'routing-default-app'

/** The first Handover Protocol: a Primary owns what nobody was given, control does not run out, and anybody may speak. */
export const hasRoles = (page: ControlRules) => page.regime === 'hop1'

/** The app that gets an idle thread when the customer writes; in the Handover Protocol the Primary, where there is one. */
export const defaultApp = (page: ControlRules): string | null =>
  page.regime === 'routing-zero-config' ? null : page.defaultAppId

/** Whether this app may send and pass while nobody owns the thread. */
export const actsWhenIdle = (appId: string, page: ControlRules): boolean =>
  isRouted(page) || hasRoles(page) ? page.defaultAppId === appId : true

/** Until when an owner has a thread that it is given now. */
export const lastingFrom = (at: Date, page: ControlRules): Date | null =>
  hasRoles(page) ? null : new Date(at.getTime() + controlLastsMs)
