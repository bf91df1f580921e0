export const regimes = ['hop1', 'hop2', 'routing-default-app', 'routing-zero-config'] as const
export type Regime = (typeof regimes)[number]

/** A connected Page, as the rules of control need it. Safe for the browser: no token in it. */
export type Page = {
  id: string
  name: string
  regime: Regime
  botAppId: string
  /** Equal to botAppId when one Messenger app does both. */
  deskAppId: string
  defaultAppId: string | null
  hasHumanAgentWindow: boolean
  isDisconnected: boolean
}
