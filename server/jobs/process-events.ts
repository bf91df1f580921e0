import { receiveEvent } from '#lib/conversations/receive-event.ts'
import { failEvent } from '#lib/intake/fail-event.ts'
import { finishEvent } from '#lib/intake/finish-event.ts'
import { type StoredEvent, takeEvents } from '#lib/intake/take-events.ts'
import type { Jobs } from '#lib/jobs/jobs.ts'
import { translate } from '#lib/messenger/translate.ts'

export async function processEvents(sender: Jobs['process-events']): Promise<void> {
  for (let events = await takeEvents(sender); events.length > 0; events = await takeEvents(sender))
    for (const stored of events) await work(stored)
}

async function work(stored: StoredEvent) {
  try {
    await receiveEvent(translate(stored), (tx, outcome) => finishEvent(tx, stored.id, outcome))
  } catch (error) {
    // The later ones wait with it, so that order holds, until it is laid aside.
    if ((await failEvent(stored.id, error)) === 'waiting') throw error
  }
}
