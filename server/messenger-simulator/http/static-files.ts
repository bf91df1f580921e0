import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { drawAvatar } from '../avatar.ts'
import { happens } from '../faults/kinds.ts'
import type { Platform } from '../platform.ts'
import { drawSticker } from '../samples/sticker.ts'
import { isLinkGood } from '../state/links.ts'
import { contentTypeOf } from './content-types.ts'

const phoneFolder = join(import.meta.dirname, '..', 'phone')
/** The letters come from the package, so that the page looks the same on every machine without a network. */
const letters = fileURLToPath(import.meta.resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'))
const policy =
  "default-src 'self'; img-src 'self' data: http: https:; media-src 'self' data: http: https:; " +
  "object-src 'none'; base-uri 'none'; frame-ancestors 'none'"

/** Serves the phone page. Answers false for a path that is no file of it. */
export async function servePhone(path: string, response: ServerResponse): Promise<boolean> {
  const name = path === '/' ? 'index.html' : normalize(decodeURIComponent(path)).slice(1)
  const contentType = contentTypeOf(name)
  if (!contentType || name.startsWith('..')) return false
  const bytes = await readFile(name === 'inter.woff2' ? letters : join(phoneFolder, name)).catch(() => null)
  if (!bytes) return false
  response.writeHead(200, {
    'content-type': contentType,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  })
  response.end(bytes)
  return true
}

/** Serves what people sent, and the pictures drawn for customers. */
export function serveStoredFile(platform: Platform, url: URL, response: ServerResponse): void {
  const file = findFile(platform, url.pathname)
  const isGood = isLinkGood(platform, url)
  if (file && !isGood) happens(platform.world, 'expiredLink')
  // A sandbox, because anybody may have sent the file and it is served beside the phone page.
  const headers = { 'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'" }
  response.writeHead(file ? (isGood ? 200 : 403) : 404, {
    'content-type': file && isGood ? file.contentType : 'text/plain',
    'x-content-type-options': 'nosniff',
    'access-control-allow-origin': '*',
    ...headers,
  })
  if (file && !isGood) response.end('URL signature expired')
  else response.end(file?.bytes ?? 'There is no such file.')
}

function findFile({ world, files }: Platform, path: string) {
  const [, , id = '', name = ''] = path.split('/')
  const drawn = drawingOf(world, id, name.replace(/\.svg$/, ''))
  return drawn === undefined ? files.get(id) : { contentType: 'image/svg+xml', bytes: Buffer.from(drawn) }
}

function drawingOf({ customers }: Platform['world'], kind: string, id: string): string | undefined {
  if (kind === 'stickers') return drawSticker(id)
  const customer = kind === 'avatars' ? customers[id] : undefined
  return customer && drawAvatar(customer)
}
