import type { Gap } from '../gaps/gap.ts'

/** What the doctor looks at, in the order in which somebody sets a Page up (D55). */
export const checks = [
  'token',
  'permissions',
  'published',
  'app-subscription',
  'page-subscription',
  'webhook',
  'signatures',
  'routing',
  'default-app',
  'take-toggle',
  'primary-receiver',
  'other-apps',
  'automations',
  'meta-ai',
  'human-agent',
  'policy',
] as const
export type Check = (typeof checks)[number]

/** `broken`: the desk cannot do its work. `weak`: it can, and will be in trouble. `unknown`: nobody can say yet. */
export const conditions = ['broken', 'weak', 'unknown', 'well'] as const
export type Condition = (typeof conditions)[number]

/** How a repair is proven: by reading again, by subscribing and reading back, by the next signed webhook, by the next take. */
export type Probe = 'read-again' | 'subscribe' | 'await-webhook' | 'take'

export type Finding = {
  check: Check
  condition: Condition
  probe: Probe
  /** What the sentence names. */
  seen: Record<string, string>
}

/** A Page with everything that is known of it. */
export type Diagnosis = {
  page: { id: string; name: string; isDisconnected: boolean; isLetGo: boolean; lastWebhookAt: string | null }
  /** Null: Messenger was not asked yet. */
  examinedAt: string | null
  findings: Finding[]
  /** When something may have been missed lately, is still looked for or could not be found, newest first. */
  gaps: Gap[]
}
