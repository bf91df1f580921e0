import { randomBytes } from 'node:crypto'
import { now } from './clock.ts'

let lastMs = 0
let sequence = 0

/** A UUID of version 7: rows made one after another keep their order, also within one millisecond of one process. */
export function newId(): string {
  const bytes = randomBytes(16)
  advance(now().getTime())
  bytes.writeUIntBE(lastMs, 0, 6)
  bytes.writeUInt16BE(0x7000 | sequence, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const sequenceEnd = 0x1000

function advance(ms: number) {
  sequence = ms > lastMs ? 0 : sequence + 1
  lastMs = Math.max(lastMs, ms)
  if (sequence < sequenceEnd) return
  lastMs += 1
  sequence = 0
}
