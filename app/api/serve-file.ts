import { isInline } from '#lib/media/check-content.ts'

type File = { name: string | null; contentType: string; bytes: Buffer }

/** Whatever a stranger sent: drawn or played where that is harmless, else downloaded, and never run. */
const harmless = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
}

/** A file never changes under its id. Browsers ask for films in pieces. */
export function serveFile({ name, contentType, bytes }: File, request: Request): Response {
  const disposition = isInline(contentType) ? 'inline' : 'attachment'
  const headers = {
    ...harmless,
    'content-type': contentType,
    'content-disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(name ?? 'file')}`,
    // Kept by the browser for who is signed in, and for nobody who signs in there next.
    'cache-control': 'private, max-age=86400, immutable',
    vary: 'cookie',
    'accept-ranges': 'bytes',
  }
  const range = readRange(request.headers.get('range'), bytes.length)
  if (!range) return new Response(new Uint8Array(bytes), { headers })
  const piece = new Uint8Array(bytes.subarray(range.start, range.end + 1))
  return new Response(piece, {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${range.start}-${range.end}/${bytes.length}` },
  })
}

/** A drawn face may be an SVG, which the headers keep from doing anything but being seen. */
export function servePicture({ contentType, bytes }: Omit<File, 'name'>): Response {
  return new Response(new Uint8Array(bytes), {
    headers: { ...harmless, 'content-type': contentType, 'cache-control': 'private, max-age=3600', vary: 'cookie' },
  })
}

/** One piece, as `bytes=from-to` or `bytes=from-`; anything else is answered whole, as HTTP allows. */
function readRange(header: string | null, length: number): { start: number; end: number } | null {
  const [, from, to] = header?.match(/^bytes=(\d+)-(\d*)$/) ?? []
  if (from === undefined) return null
  const start = Number(from)
  const end = Math.min(to ? Number(to) : length - 1, length - 1)
  return start <= end ? { start, end } : null
}
