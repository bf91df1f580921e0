/**
 * What the bot understood of one message. Reading is measuring only: `decide` alone turns a reading into an act,
 * so that every provider (embedded, LLM, both) obeys one policy.
 */
export type Language = 'fr' | 'en'

export type Suspicion = { score: number; evidence: string[] }

export type SmallTalk = 'greeting' | 'thanks' | 'goodbye' | 'acknowledgement' | 'how-are-you' | 'who-are-you'

export type Reading = {
  lang: { code: Language; score: number }
  /** Calibrated, best first, three at most. They do not add up to one: the rest is the chance that no answer fits. */
  intents: { id: string; confidence: number }[]
  human: Suspicion
  complaint: Suspicion
  /** Set only when the message is small talk and nothing else. */
  smallTalk: SmallTalk | null
  modelVersion: string
  provider: string
  ms: number
}

export type IncomingText = { text: string; deskId: string; conversationLang?: Language }

export interface Understanding {
  analyze(message: IncomingText, signal: AbortSignal): Promise<Reading>
}
