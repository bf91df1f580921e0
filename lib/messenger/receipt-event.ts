import type { IncomingFact } from '#lib/incoming-event.ts'
import { asTime } from './event-time.ts'
import { asId, asList, asObject, type JsonObject } from './json.ts'

/** Everything up to the watermark was delivered; `mids` may be missing and is never the whole truth (D19). */
export function readDelivery(item: JsonObject): IncomingFact | null {
  const delivery = asObject(item.delivery)
  const watermark = asTime(delivery?.watermark)
  if (!delivery || !watermark) return null
  return { kind: 'delivery', watermark, mids: asList(delivery.mids).flatMap((mid) => asId(mid) ?? []) }
}

export function readRead(item: JsonObject): IncomingFact | null {
  const watermark = asTime(asObject(item.read)?.watermark)
  return watermark && { kind: 'read', watermark }
}
