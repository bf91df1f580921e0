/**
 * Named typed arrays and a small JSON head in one run of bytes: a trained model as it is stored, sent and loaded.
 * Unpacking makes views on the same memory, so taking over a new model costs a process next to nothing.
 */
export type Packed = { head: unknown; arrays: Record<string, NumberArray> }

export type NumberArray = Float32Array | Int32Array | Uint32Array

type Place = { name: string; kind: Kind; from: number; length: number }
type Kind = keyof typeof kinds

const kinds = { f32: Float32Array, i32: Int32Array, u32: Uint32Array }
const magic = 0x52454c41

export function pack({ head, arrays }: Packed): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(arrays)
  let from = 0
  const places = entries.map(([name, array]): Place => {
    const place = { name, kind: kindOf(array), from, length: array.length }
    from += array.byteLength
    return place
  })
  const text = new TextEncoder().encode(JSON.stringify({ head, places }))
  const start = 8 + Math.ceil(text.length / 4) * 4
  const bytes = new Uint8Array(start + from)
  new DataView(bytes.buffer).setUint32(0, magic, true)
  new DataView(bytes.buffer).setUint32(4, text.length, true)
  bytes.set(text, 8)
  for (const [at, [, array]] of entries.entries())
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), start + (places[at]?.from ?? 0))
  return bytes
}

export function unpack(bytes: Uint8Array): Packed {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const view = new DataView(aligned.buffer, aligned.byteOffset, aligned.byteLength)
  if (aligned.byteLength < 8 || view.getUint32(0, true) !== magic)
    throw new Error('These bytes are not a trained model')
  const textLength = view.getUint32(4, true)
  const text = new TextDecoder().decode(aligned.subarray(8, 8 + textLength))
  const { head, places } = JSON.parse(text) as { head: unknown; places: Place[] }
  const start = aligned.byteOffset + 8 + Math.ceil(textLength / 4) * 4
  const arrays = places.map(({ name, kind, from, length }): [string, NumberArray] => [
    name,
    new kinds[kind](aligned.buffer as ArrayBuffer, start + from, length),
  ])
  return { head, arrays: Object.fromEntries(arrays) }
}

function kindOf(array: NumberArray): Kind {
  if (array instanceof Float32Array) return 'f32'
  return array instanceof Int32Array ? 'i32' : 'u32'
}
