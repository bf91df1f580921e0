import { receiveEvents } from '#lib/conversations/receive-events.ts'
import { failEvent } from '#lib/intake/fail-event.ts'
import { finishEvents } from '#lib/intake/finish-events.ts'
import { type StoredEvent, takeEvents } from '#lib/intake/take-events.ts'
import type { Jobs } from '#lib/jobs/jobs.ts'
import { translate } from '#lib/messenger/translate.ts'

const mostAtOnce = 25

/**
 * Until nothing waits. What comes after the last look has a job of its own, but what comes between the start of this job and its look may
 * not: the door found the job waiting, and by the time it wanted to renew it, it ran.
 */
export async function processEvents(sender: Jobs['process-events']): Promise<void> {
  let events: StoredEvent[]
  do {
    events = await takeEvents(sender, mostAtOnce)
    await work(events)
  } while (events.length > 0)
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
