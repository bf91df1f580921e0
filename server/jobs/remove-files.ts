import type { Jobs } from '#lib/jobs/jobs.ts'
import { remove } from '#lib/media/storage.ts'

/** What an erased customer sent, was sent or looked like. Gone already is gone. */
export async function removeFiles({ keys }: Jobs['remove-files']): Promise<void> {
  for (const key of keys) await remove(key)
}
