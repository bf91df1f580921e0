import { countViews } from '#lib/conversations/count-views.ts'
import { log } from '#lib/log.ts'
import { agentRoom, type DeskServer } from './rooms.ts'

const soonMs = 150
/** Counting a long list must not become the database's main occupation: it rests nine times as long as it took. */
const restFactor = 9

/** The numbers beside the views: counted once per process for everybody, told to whom they changed for. */
export function createCounts(io: DeskServer, agentIds: () => string[]) {
  const told = new Map<string, string>()
  let timer: NodeJS.Timeout | undefined
  let lastTookMs = 0
  let isClosed = false
  let counting: Promise<void> = Promise.resolve()

  async function count() {
    timer = undefined
    const startedAt = performance.now()
    try {
      tell(await countViews())
    } catch (error) {
      log.error({ error: String(error) }, 'views could not be counted; trying again')
      changed()
    }
    lastTookMs = performance.now() - startedAt
  }

  function tell(counts: Awaited<ReturnType<typeof countViews>>) {
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

  function changed() {
    if (isClosed) return
    timer ??= setTimeout(
      () => {
        counting = count()
      },
      Math.max(soonMs, lastTookMs * restFactor),
    )
  }

  return {
    changed,
    /** A screen that comes back reads its counts itself; what it was told before does not bind. */
    forget: (agentId: string) => told.delete(agentId),
    async close() {
      isClosed = true
      clearTimeout(timer)
      await counting
    },
  }
}
