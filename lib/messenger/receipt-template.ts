import type { Money, TemplateFact } from '#lib/message-parts.ts'
import { asId, asList, asNumber, asObject, asText, type JsonObject } from './json.ts'

/** Who bought, how it was paid, where it goes and what it came to, in the order of a paper receipt. */
export function readReceiptFacts(payload: JsonObject): TemplateFact[] {
  const summary = asObject(payload.summary) ?? {}
  const currency = asText(payload.currency) ?? 'USD'
  const sum = (value: unknown): Money | null => {
    const amount = asNumber(value)
    return amount === null ? null : { amount, currency }
  }
  return [
    ...words('order-number', asId(payload.order_number)),
    ...words('recipient', asText(payload.recipient_name)),
    ...words('paid-with', asText(payload.payment_method)),
    ...words('ships-to', addressOf(asObject(payload.address))),
    ...money('subtotal', sum(summary.subtotal)),
    ...asList(payload.adjustments).flatMap((adjustment) => {
      const given = asObject(adjustment)
      return money('discount', sum(given?.amount), asText(given?.name))
    }),
    ...money('shipping', sum(summary.shipping_cost)),
    ...money('tax', sum(summary.total_tax)),
    ...money('total', sum(summary.total_cost)),
  ]
}

const words = (name: TemplateFact['name'], text: string | null): TemplateFact[] => (text ? [{ name, text }] : [])

const money = (name: TemplateFact['name'], sum: Money | null, text: string | null = null): TemplateFact[] =>
  sum ? [{ name, money: sum, ...(text && { text }) }] : []

function addressOf(address: JsonObject | null): string | null {
  const { street_1, street_2, postal_code, city, state, country } = address ?? {}
  const lines = [street_1, street_2, [postal_code, city].map(asId).filter(Boolean).join(' '), state, country]
  return lines.map(asId).filter(Boolean).join(', ') || null
}
