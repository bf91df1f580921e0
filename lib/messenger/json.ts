export type JsonObject = Record<string, unknown>

/**
 * Lenient readers: Messenger adds keys, changes numbers to strings and leaves things out without notice, so whatever is
 * not as expected reads as nothing, and never throws.
 */
export const asObject = (value: unknown): JsonObject | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null

export const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

export const asText = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** App ids, PSIDs and Page ids arrive as strings or as numbers; here they are strings (D9). */
export function asId(value: unknown): string | null {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value)
  return asText(value)
}

const wideInteger = /[:[,]\s*-?\d{16,}/

/** JSON in which integers that a double cannot hold stay whole, as strings. Throws a SyntaxError. */
export function parseJson(text: string): unknown {
  return wideInteger.test(text) ? JSON.parse(text, keepWideIntegers) : JSON.parse(text)
}

function keepWideIntegers(_key: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value
  return context?.source !== undefined && /^-?\d+$/.test(context.source) ? context.source : value
}

/** What Postgres cannot keep in text or jsonb: NUL, and halves of surrogate pairs (a title cut inside an emoji). */
export function keepable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed()
  if (Array.isArray(value)) return value.map(keepable)
  const object = asObject(value)
  if (!object) return value
  return Object.fromEntries(Object.entries(object).map(([key, inner]) => [keepable(key), keepable(inner)]))
}

/** The same text for the same content, whatever the order of its keys. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner) => {
    const object = asObject(inner)
    return object ? Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1))) : inner
  })
}

type Known<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], null | undefined> }

/** Only what there is: without the fields that read as nothing. */
export function known<Fields extends object>(fields: Fields): Known<Fields> {
  const entries = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)
  return Object.fromEntries(entries) as Known<Fields>
}

/** A sum or a measure, which may come as text. */
export function asNumber(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}
