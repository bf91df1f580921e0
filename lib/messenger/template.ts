import type { Card, MessageButton, MessageTemplate, TemplateFact } from '#lib/message-parts.ts'
import { asId, asList, asNumber, asObject, asText, type JsonObject, known } from './json.ts'
import { readReceiptFacts } from './receipt-template.ts'

/**
 * A template as its sender's app built it, whichever that was. Everything with words is read by the same keys, so that a
 * kind that Messenger adds later is shown with what it says.
 */
export function readTemplate(attachment: JsonObject): MessageTemplate | null {
  const payload = asObject(attachment.payload)
  if (!payload) return null
  const type = asText(payload.template_type) ?? (payload.product ? 'product' : 'unknown')
  const elements = cardsOf(type, payload)
  const facts = factsOf(type, payload)
  const words = asText(payload.text) ?? asText(payload.intro_message) ?? questionOf(payload) ?? asText(attachment.title)
  // Echoes repeat the first card's title beside the template.
  const text = elements.some(({ title }) => title === words) ? null : words
  const url = asText(payload.order_url)
  return { type, ...known({ text, url }), ...(elements.length > 0 && { elements }), ...(facts.length > 0 && { facts }) }
}

function cardsOf(type: string, payload: JsonObject): Card[] {
  const listed = asList(payload.elements ?? asObject(payload.product)?.elements)
  const currency = asText(payload.currency)
  const cards = listed.map((element) => readCard(asObject(element) ?? {}, currency))
  // Coupons, feedback and button templates are one card themselves.
  if (cards.length === 0 && type !== 'receipt') cards.push(readCard(payload, currency))
  return cards.filter((card) => Object.keys(card).length > 0)
}

/** Also of a cart, whose things have a `name`. */
export function readCard(given: JsonObject, currency: string | null): Card {
  const amount = asNumber(given.price ?? given.unit_price)
  const ownCurrency = asText(given.currency) ?? currency
  const buttons = readButtons(given.buttons, given)
  const pictures = asList(given.images).map((image) => asText(asObject(image)?.url))
  return known({
    title: asText(given.title) ?? asText(given.name),
    subtitle: asText(given.subtitle),
    media: asText(given.media_type),
    imageUrl: asText(given.image_url) ?? pictures.find((url) => url !== null) ?? null,
    url: asText(asObject(given.default_action)?.url) ?? (given.media_type ? asText(given.url) : null),
    quantity: asNumber(given.quantity),
    price: amount === null || ownCurrency === null ? null : { amount, currency: ownCurrency },
    buttons: buttons.length > 0 ? buttons : null,
  })
}

export function readButtons(value: unknown, around: JsonObject = {}): MessageButton[] {
  const buttons = asList(value).flatMap((button) => readButton(asObject(button)) ?? [])
  const title = asText(around.coupon_url_button_title) ?? asText(around.button_title)
  const url = asText(around.coupon_url)
  return title ? [...buttons, { type: url ? 'web_url' : 'postback', title, ...known({ url }) }] : buttons
}

function readButton(button: JsonObject | null): MessageButton | null {
  const title = asText(button?.title)
  if (!button || !title) return null
  const type = asText(button.type) ?? 'unknown'
  return { type, title, ...known({ url: asText(button.url), payload: asText(button.payload) }) }
}

function factsOf(type: string, payload: JsonObject): TemplateFact[] {
  if (type === 'receipt') return readReceiptFacts(payload)
  const code = asId(payload.coupon_code)
  return code ? [{ name: 'coupon-code', text: code }] : []
}

/** A request for feedback asks its question inside its only screen. */
function questionOf(payload: JsonObject): string | null {
  const screen = asObject(asList(payload.feedback_screens)[0])
  return asText(asObject(asList(screen?.questions)[0])?.title)
}
