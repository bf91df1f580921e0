import { fileTypeFromBuffer } from 'file-type'

/** What a browser of the desk may draw or play by itself; everything else is only ever downloaded. */
const inline = new Set([
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'video/mp4',
  'video/webm',
  'video/quicktime',
  'audio/mpeg',
  'audio/mp4',
  'audio/x-m4a',
  'audio/aac',
  'audio/ogg',
  'audio/wav',
])

const downloads = new Set([
  'application/pdf',
  'application/zip',
  'application/rtf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'image/heic',
  'image/heif',
  'image/tiff',
  'image/bmp',
  'image/svg+xml',
  'text/plain',
  'text/csv',
])

export const isInline = (contentType: string): boolean => inline.has(contentType)

/** What a file is by its content, whatever its name and sender say; null when the desk does not take such files. */
export async function checkContent(bytes: Uint8Array, name: string | null = null): Promise<string | null> {
  const detected = await fileTypeFromBuffer(bytes)
  const contentType = detected && detected.mime !== 'application/xml' ? plainType(detected.mime) : textType(bytes, name)
  return contentType !== null && (inline.has(contentType) || downloads.has(contentType)) ? contentType : null
}

/** Without codecs, and under one name where a format has two. */
function plainType(mime: string): string {
  const type = mime.split(';')[0]?.trim() ?? mime
  return type === 'audio/vnd.wave' || type === 'audio/x-wav' ? 'audio/wav' : type
}

/** Text has no mark at its start. HTML is refused: it is a web page where a file was promised, or something worse. */
function textType(bytes: Uint8Array, name: string | null): string | null {
  const text = decode(bytes)
  if (!text || text.includes('\0')) return null
  const start = text.trimStart().slice(0, 1_000).toLowerCase()
  if (/<svg[\s>]/.test(start) && /^(<\?xml|<!--|<!doctype svg|<svg)/.test(start)) return 'image/svg+xml'
  if (/^(<\?xml|<!doctype|<html|<head|<body|<script)/.test(start)) return null
  return name?.toLowerCase().endsWith('.csv') ? 'text/csv' : 'text/plain'
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Not UTF-8, so not a text that we know how to show.
    return null
  }
}
