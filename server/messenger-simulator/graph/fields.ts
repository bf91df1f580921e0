import { type Parameters, textParameter } from './parameters.ts'

/** One asked-for field, with what is wanted of what it leads to: `messages.limit(20){id,message}`. */
export type Field = {
  name: string
  limit?: number | undefined
  place?: { after?: string; before?: string }
  fields?: Field[] | undefined
}

/** The `fields` parameter, null when none was given. */
export function fieldsParameter(params: Parameters): Field[] | null {
  const text = textParameter(params, 'fields')
  return text === undefined ? null : parseFields(text)
}

export function parseFields(text: string): Field[] {
  return splitOutside(text).map(parseField)
}

/** `name.limit(5).after(x){a,b}`: what follows the name narrows it. */
function parseField(text: string): Field {
  const [, name = '', narrowing = '', , inner] = /^(\w+)((?:\.\w+\([^)]*\))*)(\{(.*)\})?$/s.exec(text.trim()) ?? []
  const given = Object.fromEntries([...narrowing.matchAll(/\.(\w+)\(([^)]*)\)/g)].map(([, key, value]) => [key, value]))
  const place = Object.fromEntries(Object.entries(given).filter(([key]) => key === 'after' || key === 'before'))
  return {
    name,
    ...(given.limit && { limit: Number(given.limit) }),
    place,
    ...(inner && { fields: parseFields(inner) }),
  }
}

/** The fields as they would be asked for. */
export function writeFields(fields: Field[]): string {
  return fields.map(({ name, fields: inner }) => (inner ? `${name}{${writeFields(inner)}}` : name)).join(',')
}

export function pickFields(node: Record<string, unknown>, fields: Field[]) {
  const wanted = new Set(['id', ...fields.map(({ name }) => name)])
  return Object.fromEntries(Object.entries(node).filter(([name]) => wanted.has(name)))
}

/** Commas inside braces belong to the field that they describe. */
function splitOutside(text: string): string[] {
  const parts = ['']
  let depth = 0
  for (const character of text) {
    if (character === '{') depth += 1
    if (character === '}') depth -= 1
    if (character === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts
}
