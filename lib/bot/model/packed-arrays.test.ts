import { describe, expect, it } from 'vitest'
import { pack, unpack } from './packed-arrays.ts'

const packed = {
  head: { name: 'é' },
  arrays: { a: Float32Array.of(1.5, -2), b: Uint32Array.of(7), c: Int32Array.of(-1) },
}

describe('unpack', () => {
  it('gives back what was packed', () => {
    expect(unpack(pack(packed))).toEqual(packed)
  })

  it('reads bytes that do not begin on a word, as a database hands them over', () => {
    const bytes = pack(packed)
    const shifted = new Uint8Array(bytes.length + 1)
    shifted.set(bytes, 1)
    expect(unpack(shifted.subarray(1))).toEqual(packed)
  })

  it('refuses bytes that are no model', () => {
    expect(() => unpack(new Uint8Array(16))).toThrow('not a trained model')
  })
})
