import { type CountsOfAll, countViews } from '#lib/conversations/count-views.ts'
import { log } from '#lib/log.ts'
import { agentRoom, type DeskServer } from './rooms.ts'

const soonMs = 150
/** Counting a long list must not become the database's main occupation: it rests nine times as long as it took. */
const restFactor = 9

/**
 * The numbers beside the views: counted once per process for everybody, told to whom they changed for. What waits and what people hold
 * is counted at once; all the rest as often as its length allows.
 */
export function createCounts(io: DeskServer, agentIds: () => string[]) {
  const told = new Map<string, string>()
  let whole: { counts: CountsOfAll; dueAt: number } | null = null
  let timer: NodeJS.Timeout | undefined
  let timerAt = 0
  let isClosed = false
  let counting: Promise<void> = Promise.resolve()

  async function count() {
    timer = undefined
    try {
      if (whole && performance.now() < whole.dueAt) {
        tell(await countViews(whole.counts))
        schedule(whole.dueAt - performance.now())
      } else tell(await countEverything())
    } catch (error) {
      log.error({ error: String(error) }, 'views could not be counted; trying again')
      schedule(soonMs)
    }
  }

  async function countEverything(): Promise<CountsOfAll> {
    const startedAt = performance.now()
    const counts = await countViews()
    const endedAt = performance.now()
    whole = { counts, dueAt: endedAt + (endedAt - startedAt) * restFactor }
    return counts
  }

  function tell(counts: CountsOfAll) {
    const present = new Set(agentIds())
    for (const agentId of told.keys()) if (!present.has(agentId)) told.delete(agentId)
    for (const agentId of present) {
      const own = counts.for(agentId)
      const text = JSON.stringify(own)
      if (told.get(agentId) === text) continue
      told.set(agentId, text)
      io.to(agentRoom(agentId)).emit('counts', own)
    }
  }

  /** The earlier of two wishes stands. */
  function schedule(afterMs: number) {
    const at = performance.now() + Math.max(soonMs, afterMs)
    if (isClosed || (timer && timerAt <= at)) return
    clearTimeout(timer)
    timerAt = at
    timer = setTimeout(() => {
      counting = count()
    }, at - performance.now())
  }

  return {
    changed: () => schedule(soonMs),
    /** A screen that comes back reads its counts itself; what it was told before does not bind. */
    forget: (agentId: string) => told.delete(agentId),
    async close() {
      isClosed = true
      clearTimeout(timer)
      await counting
    },
  }
}
