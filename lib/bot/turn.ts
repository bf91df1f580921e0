import type { Language } from '#lib/actor.ts'

/** One decision of the bot as screens see it. Safe for the browser. */
export type Turn = {
  id: string
  at: string
  conversation: { id: string; customerName: string | null }
  /** What the customer wrote; null for a picture or a tap without words. */
  said: string | null
  decision: 'answer' | 'offer' | 'small-talk' | 'welcome' | 'hear-on' | 'hand-over'
  /** Of a hand-over: why. Else how sure the bot was, in its own words. */
  reason: string
  answer: { key: string; title: Record<Language, string> | null } | null
  /** Null where nothing was read: a tap says exactly what is meant. */
  reading: { language: Language; confidence: number | null; complaint: number; human: number } | null
}

/** Newest first; `next` fetches the page below, null at the end. */
export type TurnsPage = { turns: Turn[]; next: string | null }
