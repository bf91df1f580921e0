import type { Control, ControlRules, Evidence } from '../control.ts'
import type { Held } from '../holder.ts'
import { believe } from '../thread-control.ts'

/** For tests of the pure rules: the apps, the Pages' regimes, who holds, and what is believed of who owns the thread. */
export const [bot, desk, inbox, other] = ['111', '222', '263902037430900', '999'] as const
export const routed: ControlRules = { regime: 'routing-default-app', botAppId: bot, deskAppId: desk, defaultAppId: bot }
export const zero: ControlRules = { ...routed, regime: 'routing-zero-config', defaultAppId: null }
export const oneApp: ControlRules = { ...routed, botAppId: desk, deskAppId: desk, defaultAppId: desk }
/** The first Handover Protocol, whose Primary is the bot. */
export const first: ControlRules = { ...routed, regime: 'hop1' }

const minute = 60_000
export const at = (minutes: number) => new Date(Date.UTC(2026, 2, 2, 8, 0, 0) + minutes * minute)
export const day = 24 * 60
export const idle: Control = { ownerAppId: null, provenAt: null, evidence: null, expiresAt: null, lookAt: null }
export const owned = (ownerAppId: string, minutes = 0): Control => ({
  ownerAppId,
  provenAt: at(minutes),
  evidence: 'passed',
  expiresAt: at(minutes + day),
  lookAt: null,
})
/** When it is to be looked at again has tests of its own. */
export const told = (control: Control, evidence: Evidence, page = routed) => ({
  ...believe(control, evidence, page),
  lookAt: null,
})

export const withBot: Held = { holder: 'bot' }
export const waiting: Held = { holder: 'waiting' }
export const withAna: Held = { holder: 'agent', agentId: 'ana' }
export const nobody: Held = { holder: 'nobody' }
export const elsewhere: Held = { holder: 'elsewhere', appId: inbox, previous: withAna }
export const awake: Control = { ...idle, evidence: 'customer-act', provenAt: at(0) }
