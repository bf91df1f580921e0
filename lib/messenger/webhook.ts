import { createHash, timingSafeEqual } from 'node:crypto'

/** Messenger asks whether this address is ours when a callback is configured: the challenge back, or 403. */
export function answerVerification(query: URLSearchParams, verifyToken: string): { status: number; body: string } {
  const challenge = query.get('hub.challenge')
  const isAsking = query.get('hub.mode') === 'subscribe' && challenge !== null
  if (!isAsking || !isSame(query.get('hub.verify_token') ?? '', verifyToken)) return { status: 403, body: 'FORBIDDEN' }
  return { status: 200, body: challenge }
}

/** In constant time: digests have one length whatever the texts have. */
const isSame = (given: string, expected: string) => timingSafeEqual(digest(given), digest(expected))
const digest = (text: string) => createHash('sha256').update(text).digest()
