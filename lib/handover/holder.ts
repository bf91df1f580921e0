/** Who may answer a customer, in Relais's words. Safe for the browser, like everything that only says shapes. */
export const holders = ['bot', 'waiting', 'agent', 'elsewhere', 'nobody'] as const
export type Holder = (typeof holders)[number]

/** One holder with what it needs to be named: the pure core works on this. */
export type Held =
  | { holder: 'bot' | 'waiting' | 'nobody' }
  | { holder: 'agent'; agentId: string }
  | { holder: 'elsewhere'; appId: string; previous: Exclude<Held, { holder: 'elsewhere' }> }

/** Why a conversation changed hands; screens have a sentence for each. */
export const handoverReasons = [
  'asked-for-person',
  'complaint',
  'in-distress',
  'unsure-twice',
  'same-answer-again',
  'answer-rejected',
  'not-confident',
  'other-language',
  'bot-failed',
  'was-missed',
  'agent-took',
  'supervisor-took',
  'assigned',
  'back-to-queue',
  'back-to-bot',
  'resolved',
  'customer-erased',
  'customer-wrote-again',
  'taken-elsewhere',
  'control-returned',
  'taken-back',
  'first-message',
] as const
export type HandoverReason = (typeof handoverReasons)[number]
