import { log } from '#lib/log.ts'
import { freeDeadAmongLiving } from '../free-dead-workers.ts'

/** Every minute: what one of several workers held when it was killed, others take up. */
export async function freeDeadWorkers(): Promise<void> {
  const freed = await freeDeadAmongLiving()
  if (freed > 0) log.warn({ freed }, 'jobs of dead workers were freed')
}
