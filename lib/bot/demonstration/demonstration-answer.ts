import { answerPayloadPrefix } from '../answers/payload.ts'
import type { Language } from '../understanding.ts'

/**
 * The knowledge of the demonstration desk: a retailer that sells parcels and travel. Data only; the seed turns it into
 * answers by the verbs an editor would use.
 */
export type DemonstrationAnswer = {
  key: string
  title: Record<Language, string>
  phrases: Record<Language, string[]>
  reply: {
    text: Record<Language, string>
    imageUrl?: string
    buttons?: DemonstrationButton[]
    quickReplies?: { title: Record<Language, string>; payload: string }[]
  }
}

export type DemonstrationButton =
  | { type: 'web_url'; title: Record<Language, string>; url: string }
  | { type: 'postback'; title: Record<Language, string>; payload: string }

/** Phrases written one after another, a bar between two. */
export function said(phrases: string): string[] {
  return phrases
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
}

/** A quick reply that asks for another answer. */
export function toAnswer(key: string, title: Record<Language, string>) {
  return { title, payload: `${answerPayloadPrefix}${key}` }
}

/** A button to a page of the retailer. */
export function toPage(path: string, title: Record<Language, string>): DemonstrationButton {
  return { type: 'web_url', title, url: `https://www.relais.example/${path}` }
}
