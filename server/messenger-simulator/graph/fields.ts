import { type Parameters, textParameter } from './parameters.ts'

/** One asked-for field, with what is wanted of what it leads to: `messages.limit(20){id,message}`. */
export type Field = { name: string; limit?: number; fields?: Field[] }

/** The `fields` parameter, null when none was given. */
export function fieldsParameter(params: Parameters): Field[] | null {
  const text = textParameter(params, 'fields')
  return text === undefined ? null : parseFields(text)
}

export function parseFields(text: string): Field[] {
  return splitOutside(text).map(parseField)
}

function parseField(text: string): Field {
  const [, name = '', limit, , inner] = /^(\w+)(?:\.limit\((\d+)\))?(\{(.*)\})?$/s.exec(text.trim()) ?? []
  return { name, ...(limit && { limit: Number(limit) }), ...(inner && { fields: parseFields(inner) }) }
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
