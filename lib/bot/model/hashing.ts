/**
 * Features are 32-bit hashes of words and letters, never strings: a trained model is then nothing but typed arrays,
 * which travel between threads and processes without being copied or parsed. At 100,000 features about one pair
 * collides, which no measurement notices.
 */
const prime = 0x01000193

export const wordSeed = 0x811c9dc5
export const pairSeed = 0x2f0b4c47
export const lettersSeed = 0x9747b28c

export function hashSpan(text: string, span: { from: number; to: number; seed: number }): number {
  let hash = span.seed
  for (let at = span.from; at < span.to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), prime)
  hash ^= hash >>> 15
  return Math.imul(hash, 0x85ebca6b) >>> 0
}

export function hashPair(first: number, second: number): number {
  const hash = Math.imul(first ^ pairSeed, prime) ^ Math.imul(second, 0xc2b2ae35)
  return Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f) >>> 0
}
