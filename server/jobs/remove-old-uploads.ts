import { log } from '#lib/log.ts'
import { removeOldUploads as remove } from '#lib/media/remove-old-uploads.ts'

export async function removeOldUploads(): Promise<void> {
  const removed = await remove()
  if (removed > 0) log.info({ removed }, 'uploads that nobody sent were removed')
}
