import type { Language } from '#lib/actor.ts'
import type { Decision, Thresholds } from './decide.ts'
import type { Reading } from './understanding.ts'

type Title = Record<Language, string> | null

/** What the bot would make of a sentence, as the first words of a new customer. Nothing is kept. Safe for the browser. */
export type Trial = {
  reading: Pick<Reading, 'lang' | 'complaint' | 'human' | 'smallTalk' | 'ms'>
  intents: { key: string; title: Title; confidence: number }[]
  decision: Decision
  thresholds: Thresholds
  /** The bubbles the customer would see; empty on a hand-over. */
  says: { text: string | null; imageUrl: string | null; buttons: string[]; quickReplies: string[] }[]
}
