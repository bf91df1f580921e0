import type { Regime } from '../setup.ts'

/** What a Page's routing regime decides; thread-control.ts reads it and knows no regime by name. */
export type RegimeRules = {
  /** Who may send, pass and hear as the owner while nobody owns the thread. */
  idle: 'default-app' | 'anyone'
  /** Whether the customer entering an idle thread gives it to the default app. */
  assignsOnEntry: boolean
  take: 'toggle' | 'never'
  /** Whether the first app that requests an idle thread owns it at once. */
  grantsRequestWhenIdle: boolean
  /** Whether a send may carry `thread_control`. */
  passesWithSend: boolean
  featureStatus: { hop_v2: boolean; msgr_multi_app: boolean; ig_multi_app: boolean }
}

export const regimes: Record<Regime, RegimeRules> = {
  'routing-default-app': {
    idle: 'default-app',
    assignsOnEntry: true,
    take: 'toggle',
    grantsRequestWhenIdle: false,
    passesWithSend: true,
    featureStatus: { hop_v2: false, msgr_multi_app: true, ig_multi_app: false },
  },
  'routing-zero-config': {
    idle: 'anyone',
    assignsOnEntry: false,
    take: 'never',
    grantsRequestWhenIdle: true,
    passesWithSend: false,
    featureStatus: { hop_v2: false, msgr_multi_app: false, ig_multi_app: false },
  },
}
