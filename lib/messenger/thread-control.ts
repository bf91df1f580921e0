import type { Failure, Outcome } from '#lib/outgoing-message.ts'
import { asTime } from './event-time.ts'
import { type Credentials, callGraph } from './graph.ts'
import { asId, asList, asObject, type JsonObject } from './json.ts'

type Asked = { psid: string; metadata?: string }

/** Only the owner may pass; on an idle thread of a routed Page, only the default app. */
export const passControl = (credentials: Credentials, { targetAppId, ...asked }: Asked & { targetAppId: string }) =>
  control(credentials, { edge: 'pass_thread_control', ...asked, more: { target_app_id: targetAppId } })

/** Refused with `take-not-enabled` while the Page has no default app, or its settings do not let this app take. */
export const takeControl = (credentials: Credentials, asked: Asked) =>
  control(credentials, { edge: 'take_thread_control', ...asked })

/** Success says that the owner was asked, never that it gave. */
export const requestControl = (credentials: Credentials, asked: Asked) =>
  control(credentials, { edge: 'request_thread_control', ...asked })

export const releaseControl = (credentials: Credentials, asked: Asked) =>
  control(credentials, { edge: 'release_thread_control', ...asked })

/** At most seven days. */
export const extendControl = (credentials: Credentials, asked: { psid: string; durationSeconds: number }) =>
  control(credentials, { edge: 'extend_thread_control', psid: asked.psid, more: { duration: asked.durationSeconds } })

type Edge = `${'pass' | 'take' | 'request' | 'release' | 'extend'}_thread_control`

async function control(
  credentials: Credentials,
  { edge, psid, metadata, more }: Asked & { edge: Edge; more?: JsonObject },
): Promise<Outcome<null>> {
  const body = { recipient: { id: psid }, ...(metadata !== undefined && { metadata }), ...more }
  const outcome = await callGraph(credentials, { method: 'POST', path: `${credentials.pageId}/${edge}`, body })
  return outcome.isOk ? { isOk: true, value: null } : { isOk: false, failure: refusalOf(edge, outcome.failure) }
}

/** On these edges Messenger refuses with a bare 100, whose meaning is the edge's. */
function refusalOf(edge: Edge, failure: Failure): Failure {
  const isBare = failure.code === 'bad-request' && failure.graph.code === 100 && failure.graph.subcode === null
  if (!isBare || edge === 'request_thread_control') return failure
  return edge === 'take_thread_control'
    ? { ...failure, code: 'take-not-enabled', handling: 'never' }
    : { ...failure, code: 'not-the-owner', handling: 'not-ours' }
}

export type ThreadOwner =
  | { kind: 'idle' }
  | { kind: 'app'; appId: string; expiresAt: Date | null }
  /** Somebody owns it, and Messenger tells only the owner and the default app who. */
  | { kind: 'hidden'; expiresAt: Date | null }

export async function readOwner(credentials: Credentials, psid: string): Promise<Outcome<ThreadOwner>> {
  const path = `${credentials.pageId}/thread_owner`
  const outcome = await callGraph(credentials, { method: 'GET', path, query: { recipient: psid } })
  return outcome.isOk ? { isOk: true, value: ownerIn(outcome.value) } : outcome
}

function ownerIn(answer: JsonObject): ThreadOwner {
  const owner = asObject(asObject(asList(answer.data)[0])?.thread_owner)
  if (!owner) return { kind: 'idle' }
  const appId = asId(owner.app_id)
  const expiresAt = asTime(owner.expiration)
  return appId ? { kind: 'app', appId, expiresAt } : { kind: 'hidden', expiresAt }
}
