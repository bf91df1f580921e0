import type { StoredFile } from '../state/files.ts'
import { badParameter } from './errors.ts'

export type Parameters = Record<string, unknown>
export type ParsedRequest = { params: Parameters; file: StoredFile | null }

/** One bag of parameters from query, JSON, form or multipart: the Graph API does not care where they come from. */
export async function parseParameters(
  search: URLSearchParams,
  contentType: string,
  body: Buffer,
): Promise<ParsedRequest> {
  const params: Parameters = Object.fromEntries(search)
  if (body.length === 0) return { params, file: null }
  if (contentType.startsWith('multipart/form-data')) return parseMultipart(params, contentType, body)
  if (contentType.startsWith('application/x-www-form-urlencoded')) {
    return { params: { ...params, ...Object.fromEntries(new URLSearchParams(body.toString('utf8'))) }, file: null }
  }
  const parsed = parseJson(body.toString('utf8'))
  if (!isObject(parsed)) throw badParameter('The body is not a JSON object')
  return { params: { ...params, ...parsed }, file: null }
}

async function parseMultipart(query: Parameters, contentType: string, body: Buffer): Promise<ParsedRequest> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } })
    .formData()
    .catch((cause) => {
      throw badParameter(`The multipart body cannot be read: ${String(cause)}`)
    })
  const params = { ...query }
  let file: StoredFile | null = null
  for (const [name, value] of form) {
    if (typeof value === 'string') params[name] = value
    else file = { name: value.name, contentType: value.type, bytes: Buffer.from(await value.arrayBuffer()) }
  }
  return { params, file }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An object parameter; in query and form it is a JSON string, which Meta's own samples write with single quotes. */
export function objectParameter(params: Parameters, name: string): Record<string, unknown> | undefined {
  const value = params[name]
  if (value === undefined) return undefined
  const parsed = typeof value === 'string' ? (parseJson(value) ?? parseJson(value.replaceAll("'", '"'))) : value
  if (!isObject(parsed)) throw badParameter(`Param ${name} must be an object.`)
  return parsed
}

/** A parameter as it is in JSON; in a form it is a JSON string. */
export function parsedParameter(params: Parameters, name: string): unknown {
  const value = params[name]
  return typeof value === 'string' && /^[[{]/.test(value) ? parseJson(value) : value
}

export function textParameter(params: Parameters, name: string): string | undefined {
  const value = params[name]
  if (value === undefined || value === null) return undefined
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
}

/** A list that comes as JSON array, as a JSON string or separated by commas. */
export function listParameter(params: Parameters, name: string): string[] | undefined {
  const value = params[name]
  const parsed = typeof value === 'string' && value.trim().startsWith('[') ? parseJson(value) : value
  if (Array.isArray(parsed)) return parsed.map(String)
  return typeof parsed === 'string' ? parsed.split(',').map((item) => item.trim()) : undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON: the caller says which parameter could not be read.
    return undefined
  }
}
