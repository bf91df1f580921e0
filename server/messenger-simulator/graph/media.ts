import { basename } from 'node:path'
import { sizeLimitBytes } from '../rules/message-limits.ts'
import type { StoredFile } from '../state/files.ts'
import { graphError } from './errors.ts'

export const mediaTypes = ['image', 'audio', 'video', 'file'] as const
export type MediaType = (typeof mediaTypes)[number]

export function isMediaType(type: unknown): type is MediaType {
  return mediaTypes.some((known) => known === type)
}

/** How long Meta waits for a file it fetches. */
export const patienceMs = (type: MediaType) => (type === 'video' ? 75_000 : 10_000)

/** Fetches a URL as Meta does, or says why it could not. */
export async function fetchMedia(url: string, type: MediaType, timeoutMs: number | null): Promise<StoredFile> {
  const signal = AbortSignal.timeout(timeoutMs ?? patienceMs(type))
  try {
    const response = await fetch(url, { signal, redirect: 'follow' })
    if (!response.ok) throw graphError('fetch-failed')
    const bytes = await readUpTo(response, sizeLimitOf(type))
    const contentType = response.headers.get('content-type') ?? 'application/octet-stream'
    return { name: basename(decodeURI(new URL(url).pathname)) || 'file', contentType, bytes }
  } catch (failure) {
    if (failure instanceof Error && 'shape' in failure) throw failure
    throw graphError(type === 'video' && signal.aborted ? 'video-timeout' : 'fetch-failed')
  }
}

/** The kinds that are looked at must be what they are called; a `file` may be anything. */
export function checkMedia({ contentType, bytes }: StoredFile, type: MediaType): void {
  if (bytes.length > sizeLimitOf(type)) throw graphError('too-large')
  if (type !== 'file' && !contentType.startsWith(`${type}/`)) throw graphError('wrong-media-type')
}

function sizeLimitOf(type: MediaType): number {
  return type === 'image' ? sizeLimitBytes.image : sizeLimitBytes.other
}

async function readUpTo(response: Response, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += chunk.length
    if (length > most) throw graphError('too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
