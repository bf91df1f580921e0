import { receiveEvents } from '#lib/conversations/receive-events.ts'
import { awaitArrivals } from '#lib/intake/await-arrivals.ts'
import { failEvent } from '#lib/intake/fail-event.ts'
import { finishEvents } from '#lib/intake/finish-events.ts'
import { type StoredEvent, takeEvents } from '#lib/intake/take-events.ts'
import type { Jobs } from '#lib/jobs/jobs.ts'
import { translate } from '#lib/messenger/translate.ts'

const mostAtOnce = 25

/** What comes after it was read has a job of its own: the door stores an event and asks for its job in one commit. */
export async function processEvents(sender: Jobs['process-events']): Promise<void> {
  await awaitArrivals(sender)
  let events: StoredEvent[]
  do {
    events = await takeEvents(sender, mostAtOnce)
    await work(events)
  } while (events.length === mostAtOnce)
}

/** Together, because that is one lock and one look for all of them; one by one where that fails, to find which it is. */
async function work(events: StoredEvent[]): Promise<void> {
  const [first, ...others] = events
  if (!first) return
  try {
    await receive(events)
  } catch (error) {
    if (others.length > 0) for (const each of events) await work([each])
    // The later ones wait with it, so that order holds, until it is laid aside.
    else if ((await failEvent(first.id, error)) === 'waiting') throw error
  }
}

const receive = (events: StoredEvent[]) =>
  receiveEvents(events.map(translate), (tx, outcomes) =>
    finishEvents(
      tx,
      events.map(({ id }, index) => ({ id, outcome: outcomes[index] ?? 'unknown' })),
    ),
  )
