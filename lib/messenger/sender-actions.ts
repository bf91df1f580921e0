import type { Outcome } from '#lib/outgoing-message.ts'
import { type Credentials, callGraph } from './graph.ts'

/** What a customer sees us do. Only for a thread that the calling app owns (D34). */
export const typingOn = (credentials: Credentials, psid: string) => act(credentials, psid, 'typing_on')
export const typingOff = (credentials: Credentials, psid: string) => act(credentials, psid, 'typing_off')
export const markSeen = (credentials: Credentials, psid: string) => act(credentials, psid, 'mark_seen')

/** Null takes it back; another emoji replaces it. Doing it again changes nothing. */
export const react = (credentials: Credentials, psid: string, { mid, emoji }: { mid: string; emoji: string | null }) =>
  act(credentials, psid, emoji === null ? 'unreact' : 'react', {
    message_id: mid,
    ...(emoji !== null && { reaction: emoji }),
  })

async function act(
  credentials: Credentials,
  psid: string,
  action: string,
  payload?: Record<string, string>,
): Promise<Outcome<null>> {
  const body = { recipient: { id: psid }, sender_action: action, ...(payload && { payload }) }
  const outcome = await callGraph(credentials, { method: 'POST', path: `${credentials.pageId}/messages`, body })
  return outcome.isOk ? { isOk: true, value: null } : outcome
}
