/**
 * What a message is made of besides its words and files, in both directions. Rooms that must not know each other (the
 * translator and the domain) and the screens read the same shapes; none of them is Messenger's own.
 */
export type MessageButton = { type: string; title: string; url?: string; payload?: string }

export type Money = { amount: number; currency: string }

/** One card of a template: a product, an article of a receipt, a picture with its buttons. */
export type Card = {
  title?: string
  subtitle?: string
  /** A film or a picture that Messenger keeps and shows to nobody else. */
  media?: string
  /** Where its picture is said to be, for sending; screens draw `picture`. */
  imageUrl?: string
  /** The place of our copy of its picture among the message's attachments. */
  picture?: number
  /** Where a press leads. */
  url?: string
  quantity?: number
  price?: Money
  buttons?: MessageButton[]
}

export const factNames = [
  'coupon-code',
  'order-number',
  'recipient',
  'paid-with',
  'ships-to',
  'subtotal',
  'shipping',
  'tax',
  'discount',
  'total',
] as const

/** A line of a receipt or coupon: some words, a sum, or both. */
export type TemplateFact = { name: (typeof factNames)[number]; text?: string; money?: Money }

/** Everything built rather than typed: `type` is Messenger's word for it, and what it has no word for keeps its words. */
export type MessageTemplate = {
  type: string
  text?: string
  /** Where a receipt's order stands. */
  url?: string
  elements?: Card[]
  facts?: TemplateFact[]
}

/** How a customer came: a link, an advertisement, the questions of a lead form. */
export type Referral = {
  ref?: string
  source?: string
  type?: string
  adId?: string
  adTitle?: string
  imageUrl?: string
  /** The place of our copy of the advertisement's picture among the message's attachments. */
  picture?: number
  videoUrl?: string
  postId?: string
  productId?: string
  refererUrl?: string
  answers?: { question: string; answer: string }[]
}

/** What a customer did without writing. */
export type CustomerAct =
  | {
      type: 'opt-in'
      purpose: 'contact' | 'one-time' | 'marketing'
      topic?: string
      ref?: string
      frequency?: string
      /** They had agreed before, and stopped or resumed it. */
      change?: 'stopped' | 'resumed'
    }
  | { type: 'feedback'; answers: { question: string; score?: string; comment?: string }[] }
  /** On one answer; which one, `replyToMid` says. */
  | { type: 'rating'; isGood: boolean }
  | { type: 'order'; products: Card[]; note?: string }
  | { type: 'coupon'; code?: string }
  | { type: 'account-link'; isLinked: boolean }

/** What an attachment is about when it is no file. */
export type AttachmentDetail = {
  place?: { latitude: number; longitude: number }
  /** Times in ISO 8601; `timezone` is the business's, for showing them as it does. */
  appointment?: { status: string; startsAt?: string; endsAt?: string; timezone?: string }
}

/** A picture that belongs to a card or an advertisement, not to the conversation's own pictures. */
export const cardPicture = 'card-picture'
