import type { IncomingFact, IncomingReferral } from '#lib/incoming-event.ts'
import { asId, asObject, asText, type JsonObject } from './json.ts'

/** How a customer came: a link, an advertisement. Part of a message or a postback, or an event of its own. */
export function readReferral(value: unknown): IncomingReferral | null {
  const referral = asObject(value)
  if (!referral) return null
  return {
    ref: asText(referral.ref),
    source: asText(referral.source),
    type: asText(referral.type),
    adTitle: asText(asObject(referral.ads_context_data)?.ad_title),
  }
}

export function readReferralEvent(item: JsonObject): IncomingFact | null {
  const referral = readReferral(item.referral)
  return referral && { kind: 'referral', referral, raw: item.referral }
}

/** A button, the menu or Get Started. Only the app that sent the button learns its payload; others see the title (D17). */
export function readPostback(item: JsonObject): IncomingFact | null {
  const postback = asObject(item.postback)
  if (!postback) return null
  return {
    kind: 'postback',
    mid: asId(postback.mid),
    title: asText(postback.title),
    payload: asText(postback.payload),
    referral: readReferral(postback.referral),
    raw: postback,
  }
}
