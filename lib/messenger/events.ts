import type { IncomingFact } from '#lib/incoming-event.ts'
import { log } from '#lib/log.ts'
import { dedupeKey } from './dedupe-key.ts'
import { asTime } from './event-time.ts'
import { asId, asList, asObject, type JsonObject, keepable, parseJson } from './json.ts'
import { isEcho, readFact, unknownFact } from './translate.ts'

/**
 * This room alone knows Facebook: its webhooks, its Graph API, its words. It translates and calls; it knows neither the
 * database nor what the desk makes of things, and the domain never imports it (server/jobs and server/webhook do).
 */
export type ParsedItem = {
  appId: string
  pageId: string | null
  /** Null when the item is about no customer: Page changes, policy notices, what could not be read. */
  psid: string | null
  channel: 'messaging' | 'standby' | 'changes' | 'other'
  kind: IncomingFact['kind']
  dedupeKey: string
  occurredAt: Date
  /** As it came, but for NUL and broken surrogates. */
  item: unknown
}

type From = { appId: string; receivedAt: Date }
type Found = { entry: JsonObject; channel: ParsedItem['channel']; item: unknown }

/** Every item of every entry, each on its own: what cannot be read is kept and never loses the rest (D4, D5). */
export function parse(body: Buffer, from: From): ParsedItem[] {
  const text = body.toString('utf8')
  const delivery = readBody(text)
  if (!delivery) return [itemFrom({ entry: {}, channel: 'other', item: keepable(text) }, from)]
  const isMessenger = delivery.object === 'page'
  return asList(delivery.entry).flatMap((entry) => itemsOf(entry, isMessenger).map((found) => itemFrom(found, from)))
}

function readBody(text: string): JsonObject | null {
  try {
    const delivery = asObject(keepable(parseJson(text)))
    return delivery && Array.isArray(delivery.entry) ? delivery : null
  } catch (error) {
    // Signed by Messenger and yet not JSON: kept as text, for a person to look at.
    log.error({ error: String(error), byteSize: text.length }, 'a signed delivery is not JSON')
    return null
  }
}

const arrays = {
  messaging: 'messaging',
  standby: 'standby',
  changes: 'changes',
  // Never seen in a sample, believed to exist by an integrator in production.
  messaging_handovers: 'messaging',
} as const

function itemsOf(value: unknown, isMessenger: boolean): Found[] {
  const entry = asObject(value)
  if (!entry) return [{ entry: {}, channel: 'other', item: value }]
  // Instagram's people have ids of their own: kept, and never mistaken for Messenger's.
  if (!isMessenger) return [{ entry, channel: 'other', item: entry }]
  const found = Object.entries(arrays).flatMap(([name, channel]) =>
    asList(entry[name]).map((item) => ({ entry, channel, item })),
  )
  return found.length > 0 ? found : [{ entry, channel: 'other', item: entry }]
}

function itemFrom({ entry, channel, item }: Found, from: From): ParsedItem {
  const pageId = asId(entry.id)
  const object = asObject(item)
  const isTalk = object !== null && (channel === 'messaging' || channel === 'standby')
  const psid = isTalk ? customerOf(object, pageId) : null
  const fact = isTalk ? readSafely(object, pageId) : unknownFact(asId(object?.field) ?? channel, item)
  const toldAt = timeOf(object, fact) ?? asTime(entry.time)
  const key = dedupeKey({ appId: from.appId, pageId, psid, toldAt, fact })
  const occurredAt = toldAt ?? from.receivedAt
  return { appId: from.appId, pageId, psid, channel, kind: fact.kind, dedupeKey: key, occurredAt, item }
}

/** A reader that fails on one item must not cost the delivery: Messenger would send all of it again, for an hour. */
function readSafely(item: JsonObject, pageId: string | null): IncomingFact {
  try {
    return readFact(item, pageId)
  } catch (error) {
    log.error({ error }, 'an item of a delivery could not be read')
    return unknownFact('unreadable', item)
  }
}

/** The person, on whichever side: echoes go from the Page to the person, and some samples name the person twice. */
function customerOf(item: JsonObject, pageId: string | null): string | null {
  const sides = [asId(asObject(item.sender)?.id), asId(asObject(item.recipient)?.id)]
  if (isEcho(item, pageId)) sides.reverse()
  return sides.find((id) => id !== null && id !== pageId) ?? null
}

/** Delivery receipts may have no timestamp: then they are as old as what they speak of. */
function timeOf(item: JsonObject | null, fact: IncomingFact): Date | null {
  const isReceipt = fact.kind === 'delivery' || fact.kind === 'read'
  return asTime(item?.timestamp) ?? (isReceipt ? fact.watermark : null)
}
