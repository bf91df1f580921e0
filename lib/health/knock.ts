import type { Reach } from './health.ts'

const patienceMs = 3_000

/** Whether anybody answers there at all: Messenger refuses a call without a token, and that is an answer. */
export async function knock(url: string): Promise<Reach> {
  const startedAt = performance.now()
  const status = await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(patienceMs) }).then(
    (response) => response.status,
    () => null,
  )
  const isReachable = status !== null && status < 500
  return { isReachable, tookMs: isReachable ? Math.round(performance.now() - startedAt) : null }
}
