import type { FaultKind } from '../faults/kinds.ts'
import type { Channel } from './audience.ts'
import { serializeWebhook } from './serialize.ts'
import type { Delivery } from './stream.ts'

type Item = Record<string, unknown>

/** One item for one app, before it is written into a post. */
export type WebhookEvent = {
  appId: string
  pageId: string
  psid: string | null
  channel: Channel
  item: Item
  at: number
  /** More keys of the entry, which then holds this item alone. */
  entry?: Record<string, unknown> | undefined
  /** Faults it has met on its way; they are counted when it is posted. */
  marks: FaultKind[]
}

type Entry = { id: unknown; time: number; channel: Channel; items: Item[]; more?: Record<string, unknown> | undefined }

/** One post of an app's events about one Page, as entries of one item each or, `merged`, of several. */
export function deliveryOf(events: WebhookEvent[], { isMerged = false, isPlain = false } = {}): Delivery {
  const [first] = events
  if (!first) throw new Error('A post needs an event.')
  const entries = isMerged ? mergedEntries(events) : events.map(entryOf)
  const payload = {
    object: 'page',
    entry: entries.map(({ id, time, channel, items, more }) => ({ id, time, ...more, [channel]: items })),
  }
  const isBatch = isMerged ? entries.some(({ items }) => items.length > 1) : entries.length > 1
  return {
    appId: first.appId,
    pageId: first.pageId,
    psids: [...new Set(events.flatMap(({ psid }) => psid ?? []))],
    body: isPlain ? JSON.stringify(payload) : serializeWebhook(payload),
    attempts: 0,
    marks: [...events.flatMap(({ marks }) => marks), ...(isBatch ? [batchKind(isMerged)] : [])],
  }
}

const batchKind = (isMerged: boolean): FaultKind => (isMerged ? 'batchItems' : 'batchEntries')

function entryOf({ pageId, at, channel, item, entry, marks }: WebhookEvent): Entry {
  return {
    id: marks.includes('numericIds') ? JSON.rawJSON(pageId) : pageId,
    time: at,
    channel,
    items: [item],
    more: entry,
  }
}

/** Neighbours of one channel share an entry; one entry never has two channels. */
function mergedEntries(events: WebhookEvent[]): Entry[] {
  const entries: Entry[] = []
  for (const event of events) {
    const last = entries.at(-1)
    if (last?.channel !== event.channel || last.more || event.entry) entries.push(entryOf(event))
    else Object.assign(last, { time: event.at, items: [...last.items, event.item] })
  }
  return entries
}

/** Ten digits instead of thirteen, as in the samples of lead ads. */
export function inSeconds(item: Item): Item {
  return { ...item, timestamp: Math.floor(Number(item.timestamp) / 1000) }
}

/** Sender and recipient as bare numbers, all their digits kept: more than a double can hold. */
export function withNumericIds(item: Item): Item {
  const numeric = (party: unknown) => {
    const id = (party as { id?: unknown } | undefined)?.id
    return typeof id === 'string' && /^\d+$/.test(id) ? { id: JSON.rawJSON(id) } : party
  }
  const parties = ['sender', 'recipient'].filter((name) => name in item)
  return { ...item, ...Object.fromEntries(parties.map((name) => [name, numeric(item[name])])) }
}
