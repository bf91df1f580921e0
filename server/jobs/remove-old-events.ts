import { removeOldEvents as remove } from '#lib/intake/remove-old-events.ts'
import { log } from '#lib/log.ts'

export async function removeOldEvents(): Promise<void> {
  const hours = await remove()
  if (hours > 0) log.info({ hours }, 'old webhook bodies and events were removed')
}
