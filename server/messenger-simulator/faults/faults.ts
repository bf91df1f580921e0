import type { Language } from '../graph/localized-texts.ts'
import { type Readings, usualReadings } from '../rules/readings.ts'
import { type Plan, type PlannedKind, planned } from './plan.ts'

/** What goes wrong on purpose, and the readings of Meta's documents that may be switched. */
export type GraphFault = {
  path?: string | undefined
  status?: number | undefined
  error?: { code: number; subcode?: number | undefined; message: string } | undefined
  times: number
  delayMs?: number | undefined
}

export type Faults = Readings & {
  /** By app id, or `*` for all: webhooks are held back or thrown away. */
  webhooksDown: Record<string, 'queue' | 'drop'>
  graph: GraphFault[]
  /** By `pageId:appId`: the subcode of 190 that this app's token for this Page answers. */
  brokenTokens: Record<string, number>
  /** Webhook fields that are refused: `unknown` to everybody, or by the permission that no app here was given. */
  refusedFields: Record<string, string>
  /** Armed with a number, used up one by one. */
  duplicateWebhooks: number
  reorder: number
  delay: number
  drop: number
  batchItems: number
  batchEntries: number
  seconds: number
  numericIds: number
  loseResponse: number
  /** A send is answered so much later than it took effect. */
  answerDelayMs: number
  profileMissing: number
  /** How late `delay` is, and how many events a batch gathers at most. */
  delayMs: number
  batchSize: number
  plan: Plan | null
  echoBeforeResponse: boolean
  echoDelayMs: number
  stringAppIds: boolean
  ownerPostbackInStandby: boolean
  deliveriesWithoutMids: boolean
  plainJson: boolean
  webhookTimeoutMs: number
  /** Into how many streams the customers of one app and Page are spread; each keeps the order of its customers. */
  webhookLanes: number
  attachmentTimeoutMs: number | null
  /** How long the address of a file works that an app was given. */
  attachmentLinkSeconds: number
  language: Language
}

export const noFaults = (): Faults => ({
  ...usualReadings(),
  webhooksDown: {},
  graph: [],
  brokenTokens: {},
  refusedFields: {},
  duplicateWebhooks: 0,
  reorder: 0,
  delay: 0,
  drop: 0,
  batchItems: 0,
  batchEntries: 0,
  seconds: 0,
  numericIds: 0,
  loseResponse: 0,
  answerDelayMs: 0,
  profileMissing: 0,
  delayMs: 200,
  batchSize: 3,
  plan: null,
  echoBeforeResponse: false,
  echoDelayMs: 0,
  stringAppIds: false,
  ownerPostbackInStandby: false,
  deliveriesWithoutMids: false,
  plainJson: false,
  webhookTimeoutMs: 5000,
  webhookLanes: 1,
  attachmentTimeoutMs: null,
  attachmentLinkSeconds: 30 * 24 * 3600,
  language: 'en',
})

const armedName = {
  duplicate: 'duplicateWebhooks',
  reorder: 'reorder',
  delay: 'delay',
  drop: 'drop',
  batchItems: 'batchItems',
  batchEntries: 'batchEntries',
  seconds: 'seconds',
  numericIds: 'numericIds',
  loseResponse: 'loseResponse',
} as const satisfies Partial<Record<PlannedKind, keyof Faults>>

/** Whether the fault strikes now: one that was armed is used up, else the plan draws. */
export function strikes(faults: Faults, kind: keyof typeof armedName, subject: string): boolean {
  return spend(faults, armedName[kind]) || planned(faults.plan, kind, subject) !== null
}

/** Uses up one of a counted fault; answers whether there was one. */
export function spend(faults: Faults, name: (typeof armedName)[keyof typeof armedName] | 'profileMissing'): boolean {
  if (faults[name] <= 0) return false
  faults[name] -= 1
  return true
}

/** The fault armed for this call, if any, with one of its times used up. */
export function spendGraphFault(faults: Faults, path: string): GraphFault | null {
  const fault = faults.graph.find(({ path: part, times }) => times > 0 && path.includes(part ?? ''))
  if (!fault) return null
  fault.times -= 1
  faults.graph = faults.graph.filter(({ times }) => times > 0)
  return fault
}
