import type { IncomingEvent, IncomingFact } from '#lib/incoming-event.ts'
import { readAccountLink, readCoupon, readFeedback, readOptIn, readOrder, readRating } from './act-event.ts'
import { readEdit, readReaction } from './amendment-event.ts'
import { readPassed, readRequested, readTaken } from './control-event.ts'
import { asId, asObject, type JsonObject } from './json.ts'
import { readEcho, readMessage } from './message-event.ts'
import { readDelivery, readRead } from './receipt-event.ts'
import { readPostback, readReferralEvent } from './referral-event.ts'

/** The kind of an event is told by which key is present, whatever array or order it came in. */
const readers: Record<string, (item: JsonObject, pageId: string | null) => IncomingFact | null> = {
  message_edit: readEdit,
  reaction: readReaction,
  postback: readPostback,
  delivery: readDelivery,
  read: readRead,
  pass_thread_control: readPassed,
  take_thread_control: readTaken,
  request_thread_control: readRequested,
  referral: readReferralEvent,
  optin: readOptIn,
  messaging_feedback: readFeedback,
  response_feedback: readRating,
  order: readOrder,
  template: readCoupon,
  account_linking: readAccountLink,
}

const envelope = new Set(['sender', 'recipient', 'timestamp', 'hop_context', 'lead'])

/** What one item of `messaging` or `standby` says; what the desk has no word for is `unknown`, with the raw item. */
export function readFact(item: JsonObject, pageId: string | null): IncomingFact {
  if (item.message !== undefined) {
    const fact = isEcho(item, pageId) ? readEcho(item) : readMessage(item)
    return fact ?? unknownFact('message', item)
  }
  const key = Object.keys(readers).find((name) => item[name] !== undefined)
  const fact = key && readers[key]?.(item, pageId)
  return fact || unknownFact(Object.keys(item).find((name) => !envelope.has(name)) ?? 'empty', item)
}

export const unknownFact = (label: string, raw: unknown): IncomingFact => ({ kind: 'unknown', label, raw })

export const isEcho = (item: JsonObject, pageId: string | null): boolean =>
  asObject(item.message)?.is_echo === true || (item.message !== undefined && isFromPage(item, pageId))

const isFromPage = (item: JsonObject, pageId: string | null): boolean =>
  pageId !== null && asId(asObject(item.sender)?.id) === pageId

export type StoredItem = {
  appId: string
  pageId: string
  psid: string
  channel: 'messaging' | 'standby'
  dedupeKey: string
  occurredAt: Date
  item: unknown
}

/** A stored item in the desk's words. Items are stored as they came, so that a better translator can read them again. */
export function translate(stored: StoredItem): IncomingEvent {
  const { appId, pageId, psid, channel, dedupeKey, occurredAt: at } = stored
  const item = asObject(stored.item)
  const fact = item ? readFact(item, pageId) : unknownFact('unreadable', stored.item)
  return { appId, pageId, psid, channel, dedupeKey, at, ...fact }
}
