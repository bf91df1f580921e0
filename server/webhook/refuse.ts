import type { IncomingMessage } from 'node:http'
import { countRefusals, type RefusedDelivery } from '#lib/intake/count-refusal.ts'
import { log } from '#lib/log.ts'
import { groupCommit } from './group-commit.ts'

export const refusals = groupCommit<RefusedDelivery>({
  keepAll: countRefusals,
  isAboutOne: () => false,
  bytesOf: () => 0,
  mostInOne: { items: 500, bytes: 0 },
  mostWaiting: { items: 2_000, bytes: 1 },
})

const silenceMs = 10_000
let toldAt = Number.NEGATIVE_INFINITY
let untold = 0

/** Counts what is turned away, and says so, but never so often that saying it becomes the harm. */
export async function refuse(request: IncomingMessage, reason: RefusedDelivery['reason'], byteSize = 0): Promise<void> {
  const remote = request.socket.remoteAddress ?? null
  tell(reason, remote)
  if (!refusals.hasRoom()) return
  try {
    await refusals.keep({ reason, remote, byteSize })
  } catch (error) {
    log.error({ error, reason }, 'a refused delivery could not be counted')
  }
}

function tell(reason: string, remote: string | null) {
  untold += 1
  if (performance.now() - toldAt < silenceMs) return
  log.warn({ reason, remote, refused: untold }, 'deliveries were refused at the webhook')
  toldAt = performance.now()
  untold = 0
}
