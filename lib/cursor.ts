import { Refusal } from './errors.ts'

/** Where a page of a list ends: the keys it is sorted by, so that what arrives meanwhile moves nothing. */
export const writeCursor = (...keys: (string | number)[]): string =>
  Buffer.from(JSON.stringify(keys)).toString('base64url')

/** Throws `invalid-input` when it is not one of ours. */
export function readCursor<Count extends 2 | 3>(cursor: string, count: Count): string[] & { length: Count } {
  const keys = parse(cursor)
  if (!Array.isArray(keys) || keys.length !== count || Number.isNaN(Date.parse(String(keys[0]))))
    throw new Refusal('invalid-input', { fields: { cursor: 'unreadable' } })
  return keys.map(String) as string[] & { length: Count }
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return null
  }
}
