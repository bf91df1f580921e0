/**
 * What the bot understood of one message. Reading is measuring only: `decide` alone turns a reading into an act,
 * so that every provider (embedded, LLM, both) obeys one policy.
 */
export type Language = 'fr' | 'en'

export type Suspicion = { score: number; evidence: string[] }

export type SmallTalk =
  | 'greeting'
  | 'thanks'
  | 'goodbye'
  | 'acknowledgement'
  | 'how-are-you'
  | 'who-are-you'
  | 'opening'

/** What only means something after what the bot has just said. */
export type Retort = 'yes' | 'no'

export type Reading = {
  lang: { code: Language; score: number }
  /** Neither French nor English: nothing else was read in it. */
  isForeign: boolean
  /** Calibrated, best first, three at most. They do not add up to one: the rest is the chance that no answer fits. */
  intents: { id: string; confidence: number }[]
  human: Suspicion
  complaint: Suspicion
  /** Set only when the message is small talk and nothing else. */
  smallTalk: SmallTalk | Retort | null
  modelVersion: string
  provider: string
  ms: number
}

export type IncomingText = { text: string; deskId: string; conversationLang?: Language }

export interface Understanding {
  analyze(message: IncomingText, signal: AbortSignal): Promise<Reading>
}
