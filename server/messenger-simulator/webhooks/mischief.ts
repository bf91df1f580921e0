import { type Faults, strikes } from '../faults/faults.ts'
import { between, planned } from '../faults/plan.ts'
import { deliveryOf, inSeconds, type WebhookEvent, withNumericIds } from './event.ts'
import type { Delivery } from './stream.ts'

type Parts = {
  faults(): Faults
  push(delivery: Delivery): void
  dropped(): void
  /** The queue an event will stand in: what is gathered into one post stood in one queue. */
  laneOf(event: WebhookEvent): string
}

/** How long an event waits for another to swap with, or to share a post with. */
const patienceMs = 1000

type Waiting = { event: WebhookEvent; timer: NodeJS.Timeout }
type Batch = { events: WebhookEvent[]; isMerged: boolean; timer: NodeJS.Timeout }

/** The road from an event to its post, and what may befall it there. Without faults an event is posted as it comes. */
export function createMischief({ faults, push, dropped, laneOf }: Parts) {
  const late = new Set<Waiting>()
  const held = new Map<string, Waiting>()
  const batches = new Map<string, Batch>()
  const subjectOf = ({ appId, pageId, psid }: WebhookEvent) => `${appId}:${psid ?? pageId}`
  const befalls = (kind: Parameters<typeof strikes>[1], event: WebhookEvent) =>
    strikes(faults(), kind, subjectOf(event))

  function take(event: WebhookEvent): void {
    if (befalls('drop', event)) dropped()
    else travel(event)
  }

  function travel(event: WebhookEvent): void {
    if ('timestamp' in event.item && befalls('seconds', event)) disguise(event, 'seconds')
    if (befalls('numericIds', event)) disguise(event, 'numericIds')
    const delay = delayOf(event)
    if (delay === null) swap(event)
    else postpone(event, delay)
  }

  function postpone(event: WebhookEvent, delay: number): void {
    event.marks.push('delay')
    const waiting = { event, timer: setTimeout(() => late.delete(waiting) && swap(event), delay) }
    late.add(waiting)
  }

  function disguise(event: WebhookEvent, kind: 'seconds' | 'numericIds'): void {
    event.marks.push(kind)
    event.item = kind === 'seconds' ? inSeconds(event.item) : withNumericIds(event.item)
  }

  function delayOf(event: WebhookEvent): number | null {
    const { plan, delay, delayMs } = faults()
    if (delay > 0) return befalls('delay', event) ? delayMs : null
    const share = planned(plan, 'delay', subjectOf(event))
    return plan && share !== null ? between(plan.delayMs, share) : null
  }

  /** An event that is held goes behind the next one of its customer; if none comes in time it was not swapped. */
  function swap(event: WebhookEvent): void {
    const key = subjectOf(event)
    const earlier = held.get(key)
    if (!earlier && befalls('reorder', event)) {
      held.set(key, { event, timer: setTimeout(() => held.delete(key) && gather(event), patienceMs) })
      return
    }
    gather(event)
    if (!earlier) return
    held.delete(key)
    clearTimeout(earlier.timer)
    earlier.event.marks.push('reorder')
    gather(earlier.event)
  }

  function gather(event: WebhookEvent): void {
    const lane = laneOf(event)
    const batch = batches.get(lane) ?? openBatch(lane, event)
    batch?.events.push(event)
    if (!batch) post([event], { isMerged: false })
    else if (batch.events.length >= faults().batchSize) closeBatch(lane)
  }

  function openBatch(lane: string, event: WebhookEvent): Batch | null {
    const isMerged = befalls('batchItems', event)
    if (!isMerged && !befalls('batchEntries', event)) return null
    const batch = { events: [], isMerged, timer: setTimeout(() => closeBatch(lane), patienceMs) }
    batches.set(lane, batch)
    return batch
  }

  function closeBatch(lane: string): void {
    const batch = batches.get(lane)
    batches.delete(lane)
    if (!batch) return
    clearTimeout(batch.timer)
    post(batch.events, batch)
  }

  function post(events: WebhookEvent[], { isMerged }: { isMerged: boolean }): void {
    const delivery = deliveryOf(events, { isMerged, isPlain: faults().plainJson })
    push(delivery)
    const [first] = events
    if (first && befalls('duplicate', first)) push({ ...delivery, marks: ['duplicate'] })
  }

  const waiting = () => [
    ...[...batches.values()].flatMap(({ events }) => events),
    ...[...held.values(), ...late].map(({ event }) => event),
  ]

  /** Takes everything that waits off the road. */
  function clear(): WebhookEvent[] {
    const events = waiting()
    for (const { timer } of [...batches.values(), ...held.values(), ...late]) clearTimeout(timer)
    batches.clear()
    held.clear()
    late.clear()
    return events
  }

  return {
    take,
    waiting,
    clear,
    /** Everything that waits goes now. */
    flush: () => {
      for (const event of clear()) post([event], { isMerged: false })
    },
  }
}
