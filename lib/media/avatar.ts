import { checkContent } from './check-content.ts'
import { type DownloadFailure, download } from './download.ts'
import { isStored, keyOf, readBytes, store } from './storage.ts'

const limits = { bytes: 2 * 1024 * 1024, seconds: 10 }

/** Fetches a customer's picture once, so that no screen ever asks Messenger's servers for it. Null when it is kept. */
export async function fetchAvatar(customerId: string, url: string): Promise<DownloadFailure | null> {
  const fetched = await download(url, limits)
  if (!fetched.isOk) return fetched.failure
  const contentType = await checkContent(fetched.bytes)
  if (!contentType?.startsWith('image/')) return 'type-not-allowed'
  await store(keyOf.avatar(customerId), fetched.bytes)
  return null
}

/**
 * Null when there is none. It may be an SVG: whoever serves it must forbid it everything
 * (`content-security-policy: default-src 'none'; style-src 'unsafe-inline'; sandbox` and `nosniff`).
 */
export async function readAvatar(customerId: string): Promise<{ bytes: Buffer; contentType: string } | null> {
  const key = keyOf.avatar(customerId)
  if (!(await isStored(key))) return null
  const bytes = await readBytes(key)
  const contentType = await checkContent(bytes)
  return contentType === null ? null : { bytes, contentType }
}
