import { setTimeout as delay } from 'node:timers/promises'
import { receiveMissed } from '#lib/conversations/receive-missed.ts'
import type { FoundThread } from '#lib/incoming-event.ts'
import type { Jobs } from '#lib/jobs/jobs.ts'
import { log } from '#lib/log.ts'
import { readOlder, readThreads } from '#lib/messenger/read-threads.ts'
import type { Failure, Outcome } from '#lib/outgoing-message.ts'
import { callAsPage } from '#lib/pages/call-as-page.ts'
import { type Backfill, failBackfill, finishBackfill, keepPlace, nextBackfill } from '#lib/pages/gaps/backfill.ts'
import { lookAgainLater } from '#lib/pages/gaps/look-again-later.ts'

/** Messenger allows two calls to the Conversations API in a second for each Page (RATE); look-ups of lost sends make some too. */
const pauseMs = 550
/** A thread this long between two looks is read no further; what is older stays in Messenger, and the look says so. */
const mostOlder = 10

/** Looks through everything that waits, one page of conversations after another; begun anew it goes on where it was. */
export const backfillPage = ({ pageId }: Jobs['backfill-page']): Promise<void> => lookThrough(pageId, { mostOlder })

/** `mostOlder`: how many times a conversation is asked for what is older than its newest messages. */
export async function lookThrough(pageId: string, limit: Limit): Promise<void> {
  for (let gap = await nextBackfill(pageId); gap; gap = await nextBackfill(pageId)) {
    const refused = await lookOn(gap, limit)
    if (refused) return settleRefusal(gap, refused)
  }
}

type Limit = { mostOlder: number }

/** The next conversations of the list, newest first, until they are older than the gap. Says what Messenger refused, if it did. */
async function lookOn(gap: Backfill, limit: Limit): Promise<Failure | null> {
  const threads = await call(gap, (as) => readThreads(as, gap.place))
  if (!threads.isOk) return threads.failure
  const { items, next } = threads.value
  const spoken = items.filter(({ updatedAt }) => isSince(gap, updatedAt))
  let cutShort = 0
  for (const thread of spoken) {
    const whole = await readWhole(gap, thread, limit)
    if (!whole.isOk) return whole.failure
    await receiveMissed(gap, whole.value)
    if (whole.value.cutAt) cutShort += 1
  }
  const seen = { lookedAt: spoken.length, cutShort }
  if (next && spoken.length === items.length) await keepPlace(gap, { ...seen, place: next })
  else await finishBackfill(gap, seen)
  return null
}

type As = Parameters<typeof readThreads>[0]

async function call<Value>({ pageId }: Backfill, ask: (as: As) => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  const outcome = await callAsPage(pageId, 'desk', ask)
  await delay(pauseMs)
  return outcome
}

/** Its times are whole seconds here. */
const isSince = ({ from }: Backfill, at: Date) => at.getTime() + 1000 > from.getTime()

/** As far back as the gap reaches: of what is older than the newest twenty at least that there was something. */
async function readWhole(gap: Backfill, thread: FoundThread, { mostOlder }: Limit): Promise<Outcome<FoundThread>> {
  const messages = [...thread.messages]
  const oldestAt = () => messages.at(-1)?.at ?? thread.updatedAt
  let place = thread.older
  for (let pages = 0; place && pages < mostOlder && isSince(gap, oldestAt()); pages += 1) {
    const at = { threadId: thread.id, place }
    const older = await call(gap, (as) => readOlder(as, at))
    if (!older.isOk) return older
    messages.push(...older.value.items)
    place = older.value.next
  }
  const isCut = place !== null && isSince(gap, oldestAt())
  return { isOk: true, value: { ...thread, messages, older: place, ...(isCut && { cutAt: oldestAt() }) } }
}

/** What Messenger refuses for now is asked for again, at the place that was kept; what it refuses for good, somebody has to know. */
async function settleRefusal(gap: Backfill, { code, handling, retryAfterSeconds }: Failure): Promise<void> {
  log.warn({ pageId: gap.pageId, gap: gap.id, failure: code }, 'Messenger does not show what was missed')
  // Connected again, the Page goes on with it.
  if (handling === 'reconnect') return
  if (handling !== 'retry') return failBackfill(gap, code)
  if (retryAfterSeconds === undefined) throw new Error(`Messenger could not be asked what was missed: ${code}`)
  await lookAgainLater(gap.pageId, retryAfterSeconds)
}
