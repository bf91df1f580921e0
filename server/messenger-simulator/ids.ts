import { createHash } from 'node:crypto'

/** Ids that look like Messenger's and depend only on a seed and on counting. */
export type Ids = {
  mid(): string
  psid(): string
  attachmentId(): string
  fileId(): string
  objectId(): string
  token(): string
  traceId(): string
  challenge(): string
}

export function createIds({ counters }: { counters: Record<string, number> }, seed: string): Ids {
  const next = (kind: string) => {
    const count = (counters[kind] ?? 0) + 1
    counters[kind] = count
    return createHash('sha256').update(`${seed}:${kind}:${count}`).digest()
  }
  return {
    mid: () => `m_${next('message').toString('base64url')}`,
    psid: () => digits(next('customer'), 16 + ((counters.customer ?? 0) % 2)),
    attachmentId: () => digits(next('attachment'), 16),
    fileId: () => next('file').toString('base64url').slice(0, 22),
    objectId: () => digits(next('object'), 16),
    token: () => `EAA${next('token').toString('base64url')}`,
    traceId: () => `A${next('trace').toString('base64url').slice(0, 22)}`,
    challenge: () => digits(next('challenge'), 10),
  }
}

function digits(bytes: Buffer, length: number): string {
  const smallest = 10n ** BigInt(length - 1)
  return String(smallest + (bytes.readBigUInt64BE() % (9n * smallest)))
}
