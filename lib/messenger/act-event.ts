import type { IncomingFact } from '#lib/incoming-event.ts'
import type { CustomerAct } from '#lib/message-parts.ts'
import { asId, asList, asObject, asText, type JsonObject, known } from './json.ts'
import { readCard } from './template.ts'

/** What customers do without writing: they agree to be written to, judge, order, reveal a coupon, link their account. */
const actOf = (act: CustomerAct, raw: unknown): IncomingFact => ({ kind: 'act', act, raw })

export function readOptIn(item: JsonObject): IncomingFact | null {
  const optIn = asObject(item.optin)
  if (!optIn) return null
  const status = asText(optIn.notification_messages_status) ?? ''
  const change = status.startsWith('STOP') ? 'stopped' : status.startsWith('RESUME') ? 'resumed' : null
  const purpose =
    optIn.type === 'one_time_notif_req' ? 'one-time' : optIn.type === 'notification_messages' ? 'marketing' : 'contact'
  const frequency = asText(optIn.notification_messages_frequency)?.toLowerCase()
  const topic = asText(optIn.title) ?? asText(optIn.notification_messages_topic)
  return actOf({ type: 'opt-in', purpose, ...known({ topic, ref: asText(optIn.ref), frequency, change }) }, optIn)
}

export function readFeedback(item: JsonObject): IncomingFact | null {
  const feedback = asObject(item.messaging_feedback)
  const answers = asList(feedback?.feedback_screens).flatMap((screen) =>
    Object.values(asObject(asObject(screen)?.questions) ?? {}).flatMap(
      (question) => answerOf(asObject(question)) ?? [],
    ),
  )
  return feedback && answers.length > 0 ? actOf({ type: 'feedback', answers }, feedback) : null
}

/** A free question's answer is its comment; a score may have one beside it. */
function answerOf(given: JsonObject | null) {
  const question = asText(given?.type)
  if (!given || !question) return null
  const answer = asId(given.payload)
  const followUp = asText(asObject(given.follow_up)?.payload)
  return question === 'free_form'
    ? { question, ...known({ comment: answer }) }
    : { question, ...known({ score: answer, comment: followUp }) }
}

/** About one answer: the message stays as it is, what the customer thinks of it stands under the quotation. */
export function readRating(item: JsonObject): IncomingFact | null {
  const rating = asObject(item.response_feedback)
  const words = asText(rating?.feedback)
  const replyToMid = asId(rating?.mid)
  if (!rating || !words || !replyToMid) return null
  return { kind: 'act', act: { type: 'rating', isGood: /good/i.test(words) }, replyToMid, raw: rating }
}

export function readOrder(item: JsonObject): IncomingFact | null {
  const order = asObject(item.order)
  const products = asList(order?.products).map((product) => readCard(asObject(product) ?? {}, null))
  if (!order || products.length === 0) return null
  return actOf({ type: 'order', products, ...known({ note: asText(order.note) }) }, order)
}

export function readCoupon(item: JsonObject): IncomingFact | null {
  const template = asObject(item.template)
  if (template?.type !== 'coupon') return null
  return actOf({ type: 'coupon', ...known({ code: asId(template.coupon_code) }) }, template)
}

export function readAccountLink(item: JsonObject): IncomingFact | null {
  const linking = asObject(item.account_linking)
  const status = asText(linking?.status)
  // The authorization code is a secret of the customer's: it goes no further.
  return linking && status ? actOf({ type: 'account-link', isLinked: status === 'linked' }, { status }) : null
}
