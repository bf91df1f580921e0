import { readItems } from '#lib/conversations/read-items.ts'
import { readRows } from '#lib/conversations/read-rows.ts'
import type { TimelineItem } from '#lib/conversations/timeline.ts'
import type { Signal } from '#lib/live/signals.ts'
import { log } from '#lib/log.ts'
import { conversationRoom, type DeskServer, desk } from './rooms.ts'

type Change = Extract<Signal, { name: 'conversation.changed' }>
type Item = Change['items'][number]

const gatheringMs = 10
const pauseAfterFailureMs = 1_000

/**
 * From signals to screens. What is heard within a few milliseconds is read together, once for all screens of this process: one
 * statement for the rows and one for the items, however many conversations and screens there are. One reading follows another, so an
 * older row never overtakes a newer one.
 */
export function createRelay(io: DeskServer, after: { moved: () => void }) {
  let waiting = new Map<string, Change>()
  let timer: NodeJS.Timeout | undefined
  let reading: Promise<void> = Promise.resolve()

  function hear(change: Change) {
    waiting.set(change.id, merge(waiting.get(change.id), change))
    timer ??= setTimeout(flush, gatheringMs)
  }

  function flush() {
    timer = undefined
    const changes = [...waiting.values()]
    waiting = new Map()
    reading = reading.then(() => pass(changes))
  }

  async function pass(changes: Change[]) {
    try {
      const keys = changes.flatMap(({ items }) => items)
      const [rows, items] = await Promise.all([readRows(changes.map(({ id }) => id)), readItems(keys)])
      for (const row of rows) io.to(desk).emit('conversation', row)
      for (const [conversationId, said] of byConversation(items))
        io.to(conversationRoom(conversationId)).emit('items', { conversationId, items: said })
      if (changes.some(({ moved }) => moved)) after.moved()
    } catch (error) {
      log.error({ error: String(error) }, 'changes could not be read for the screens; trying again')
      for (const change of changes) waiting.set(change.id, merge(change, waiting.get(change.id) ?? change))
      timer ??= setTimeout(flush, pauseAfterFailureMs)
    }
  }

  return {
    hear,
    async close() {
      clearTimeout(timer)
      await reading
    },
  }
}

function merge(earlier: Change | undefined, later: Change): Change {
  if (!earlier) return later
  const items = new Map<string, Item>(
    [...earlier.items, ...later.items].map((item) => [`${item.type}:${item.id}`, item]),
  )
  return { ...later, moved: earlier.moved || later.moved, items: [...items.values()] }
}

const byConversation = (items: TimelineItem[]): Map<string, TimelineItem[]> =>
  Map.groupBy(items, ({ conversationId }) => conversationId)
