import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { drawAvatar } from '../avatar.ts'
import type { Platform } from '../platform.ts'
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
export function serveStoredFile(platform: Platform, path: string, response: ServerResponse): void {
  const [, , id = '', name = ''] = path.split('/')
  const psid = name.replace(/\.svg$/, '')
  const customer = id === 'avatars' ? platform.world.customers[psid] : undefined
  const file = customer
    ? { contentType: 'image/svg+xml', bytes: Buffer.from(drawAvatar(customer)) }
    : platform.files.get(id)
  // A sandbox, because anybody may have sent the file and it is served beside the phone page.
  const headers = { 'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'" }
  response.writeHead(file ? 200 : 404, {
    'content-type': file?.contentType ?? 'text/plain',
    'x-content-type-options': 'nosniff',
    'access-control-allow-origin': '*',
    ...headers,
  })
  response.end(file?.bytes ?? 'There is no such file.')
}
