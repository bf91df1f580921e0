import type { IncomingFact } from '#lib/incoming-event.ts'
import type { Referral } from '#lib/message-parts.ts'
import { asId, asList, asObject, asText, type JsonObject, known } from './json.ts'

/** How a customer came: a link, an advertisement. Part of a message or a postback, or an event of its own. */
export function readReferral(value: unknown, lead?: unknown): Referral | null {
  const referral = asObject(value)
  if (!referral) return null
  const ad = asObject(referral.ads_context_data)
  return known({
    ref: asText(referral.ref),
    source: asText(referral.source),
    type: asText(referral.type),
    adId: asId(referral.ad_id),
    adTitle: asText(ad?.ad_title),
    imageUrl: asText(ad?.photo_url),
    videoUrl: asText(ad?.video_url),
    postId: asId(ad?.post_id),
    productId: asId(asObject(referral.product)?.id) ?? asId(ad?.product_id),
    refererUrl: asText(referral.referer_uri),
    answers: readAnswers(lead),
  })
}

/** What somebody answered to an advertisement's questions before the thread came here. */
function readAnswers(lead: unknown): Referral['answers'] | null {
  const answers = asList(asObject(lead)?.data).flatMap((line) => {
    const given = asObject(line)
    const question = asText(given?.question)
    return question ? [{ question, answer: asId(given?.answer) ?? '' }] : []
  })
  return answers.length > 0 ? answers : null
}

export function readReferralEvent(item: JsonObject): IncomingFact | null {
  const referral = readReferral(item.referral, item.lead)
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
