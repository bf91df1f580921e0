import type { Outcome } from '#lib/outgoing-message.ts'

/** One customer's thread on one Page, as one of our apps speaks of it. */
export type CallTarget = { pageId: string; psid: string; appId: string }

type ControlCall = (call: CallTarget & { metadata: string }) => Promise<Outcome<null>>

/** What settling may ask of Messenger: given by the job, because this room may not know Messenger. */
export type ControlCalls = {
  pass: (call: CallTarget & { metadata: string; targetAppId: string }) => Promise<Outcome<null>>
  take: ControlCall
  request: ControlCall
  release: ControlCall
  extend: (call: CallTarget & { durationSeconds: number }) => Promise<Outcome<null>>
  readOwner: (target: CallTarget) => Promise<Outcome<OwnerReading>>
}

/** `hidden`: somebody owns it, and Messenger tells only the owner and the default app who. */
export type OwnerReading =
  | { kind: 'idle' }
  | { kind: 'app'; appId: string; expiresAt: Date | null }
  | { kind: 'hidden'; expiresAt: Date | null }
