import { checkContent } from './check-content.ts'
import { type DownloadFailure, download } from './download.ts'
import { keyOf, store } from './storage.ts'

export type FetchedAttachment =
  | { state: 'stored'; storageKey: string; contentType: string; byteSize: number }
  | { state: 'failed'; failure: DownloadFailure }

/**
 * Our own copy of what a customer sent: Messenger's links die. What it is, its content says; reels and shared posts are web
 * pages under the name of a file, and are not kept (D14).
 */
export async function fetchAttachment(attachment: {
  id: string
  url: string
  name: string | null
}): Promise<FetchedAttachment> {
  const fetched = await download(attachment.url)
  if (!fetched.isOk) return { state: 'failed', failure: fetched.failure }
  const contentType = await checkContent(fetched.bytes, attachment.name)
  if (!contentType) return { state: 'failed', failure: 'type-not-allowed' }
  const storageKey = keyOf.attachment(attachment.id)
  await store(storageKey, fetched.bytes)
  return { state: 'stored', storageKey, contentType, byteSize: fetched.bytes.length }
}
