import type { Failure } from '#lib/outgoing-message.ts'

/** What the Graph API said instead of an answer. `type` tells one of the many meanings of code 100 from the others. */
export type GraphError = Failure['graph'] & { type: string | null; isTransient: boolean }

type Meaning = Pick<Failure, 'code' | 'handling'>
const meaning = (code: Failure['code'], handling: Failure['handling'] = 'never'): Meaning => ({ code, handling })

/**
 * The most telling number first: a subcode decides whatever the code is, and some subcodes also come alone as the code.
 * Never by text: it comes in the language of the account behind the token.
 */
const bySubcode: Record<number, Meaning> = {
  2018278: meaning('window-closed'),
  2534022: meaning('window-closed'),
  2018065: meaning('window-closed'),
  2018300: meaning('not-ours-now', 'not-ours'),
  2018321: meaning('not-ours-now', 'not-ours'),
  2534037: meaning('not-the-owner', 'not-ours'),
  2534123: meaning('take-not-enabled'),
  2018171: meaning('permission-missing'),
  2018164: meaning('wrong-app'),
  2018001: meaning('person-unknown'),
  1545041: meaning('person-unavailable'),
  2018108: meaning('person-unavailable'),
  2018336: meaning('person-unavailable'),
  1893015: meaning('person-unavailable'),
  2018218: meaning('profile-missing'),
  2018247: meaning('profile-missing'),
  1893063: meaning('page-restricted'),
  1404170: meaning('page-restricted'),
  2018338: meaning('page-restricted'),
  1893016: meaning('page-restricted'),
  2018022: meaning('rate-limited'),
  2018354: meaning('rate-limited'),
  2018352: meaning('rate-limited'),
  2018008: meaning('attachment-refused'),
  2018047: meaning('attachment-refused'),
  2018109: meaning('attachment-refused'),
  2018294: meaning('attachment-refused'),
  2018074: meaning('attachment-refused'),
  2018028: meaning('permission-missing'),
  2018027: meaning('permission-missing'),
  2018021: meaning('permission-missing'),
  2018344: meaning('permission-missing'),
  // The message was sent although an error came back.
  1357046: meaning('no-answer', 'ambiguous'),
}

const byCode: Record<number, Meaning> = {
  [-1]: meaning('temporary', 'retry'),
  1: meaning('temporary', 'retry'),
  2: meaning('temporary', 'retry'),
  1200: meaning('temporary', 'retry'),
  4: meaning('rate-limited', 'retry'),
  17: meaning('rate-limited', 'retry'),
  32: meaning('rate-limited', 'retry'),
  341: meaning('rate-limited', 'retry'),
  613: meaning('rate-limited', 'retry'),
  80006: meaning('rate-limited', 'retry'),
  // Without a subcode these two say nothing about the token: a Page is not disconnected for them, but the send has failed.
  10: meaning('permission-missing'),
  200: meaning('permission-missing'),
  3: meaning('permission-missing'),
  27: meaning('take-not-enabled'),
  102: meaning('token-invalid', 'reconnect'),
  104: meaning('token-invalid', 'reconnect'),
  190: meaning('token-invalid', 'reconnect'),
  210: meaning('person-unknown'),
  230: meaning('person-unavailable'),
  551: meaning('person-unavailable'),
  368: meaning('page-restricted'),
  2022: meaning('page-restricted'),
}

const defaultPauseSeconds = 60

/** Translates once, for the whole desk (D30, D57). `pauseSeconds` is what Messenger's rate headers ask for. */
export function translateError(error: GraphError, pauseSeconds: number | null = null): Failure {
  const { type: _type, isTransient: _isTransient, ...graph } = error
  const found = meaningOf(error)
  const isSlowDown = found.code === 'rate-limited' && found.handling === 'retry'
  return { ...found, graph, ...(isSlowDown && { retryAfterSeconds: pauseSeconds ?? defaultPauseSeconds }) }
}

function meaningOf({ code, subcode, status, type, isTransient }: GraphError): Meaning {
  const known = numbered(bySubcode, subcode) ?? numbered(bySubcode, code) ?? numbered(byCode, code)
  if (known) return known
  // A wrong appsecret_proof, that is, the wrong app secret: no subcode, and a type of its own.
  if (code === 100 && subcode === null && type === 'GraphMethodException') return meaning('token-invalid', 'reconnect')
  if (status === 429) return meaning('rate-limited', 'retry')
  const isTheirs = isTransient || (status !== null && status >= 500)
  return isTheirs ? meaning('temporary', 'retry') : meaning('bad-request')
}

const numbered = (table: Record<number, Meaning>, number: number | null) =>
  number === null ? undefined : table[number]

/**
 * Whether a subscription may have been refused for one of its fields: 100 says that there is no such field, 10 and the 200s that
 * the app has no right to it. Not what passes, not the token, and not 100/33, which means the Page or the app itself.
 */
export function mayBeForOneField({ code, graph }: Failure): boolean {
  if ((code !== 'bad-request' && code !== 'permission-missing') || graph.code === null || graph.subcode === 33)
    return false
  return graph.code === 100 || graph.code === 10 || (graph.code >= 200 && graph.code <= 299)
}
