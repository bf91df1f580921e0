/** What must never be. Each is a promise of the product that was broken, named so that anybody can look it up. */
export const breaches = [
  'lost',
  'duplicated',
  'answered by two',
  'answered without control',
  'stuck',
  'late handover',
  'audit break',
] as const
export type Breach = (typeof breaches)[number]

export type Violation = { breach: Breach; psid: string; conversationId: string | null; what: string }
