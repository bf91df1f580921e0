import { freeDeadAmongLiving } from '#lib/jobs/free-dead-workers.ts'
import { log } from '#lib/log.ts'

/** Every minute: what one of several workers held when it was killed, others take up. */
export async function freeDeadWorkers(): Promise<void> {
  const freed = await freeDeadAmongLiving()
  if (freed > 0) log.warn({ freed }, 'jobs of dead workers were freed')
}
