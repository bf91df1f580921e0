import type { Jobs } from '#lib/jobs/jobs.ts'
import { remove } from '#lib/media/storage.ts'

export const removeFile = ({ storageKey }: Jobs['remove-file']): Promise<void> => remove(storageKey)
