import type { Regime } from '../setup.ts'

/** What a Page's routing regime decides; thread-control.ts reads it and knows no regime by name. */
export type RegimeRules = {
  /** Whether roles exist: a Primary that owns what nobody else was given, Secondaries, no idle threads and no expiry. */
  hasRoles: boolean
  /** Whether an app may write in a thread that another one owns. */
  maySendUnowned: boolean
  /** Who may send and pass while nobody owns the thread. */
  idle: 'default-app' | 'anyone'
  /** Where those hear it meanwhile, unless a reading says otherwise. */
  idleHeardIn: 'messaging' | 'standby'
  /** Whether the customer entering an idle thread gives it to the default app (or Primary), if there is one. */
  assignsOnEntry: boolean
  /** From which entry points a customer may be routed to an app of their own. */
  entryRoutes: 'all' | 'campaigns' | 'none'
  /** Who may take: apps with the toggle, nobody, the Primary, or the Primary and while idle anybody. */
  take: 'toggle' | 'never' | 'primary' | 'idle-or-primary'
  /** Whether a request can make an idle thread the caller's at once. */
  grantsRequestWhenIdle: boolean
  /** Whether control can be released and extended. */
  isTimed: boolean
  /** Whether replying in the Page Inbox takes control, and Done gives it back. */
  inbox: { seizes: boolean; returnsWhenDone: boolean }
  /** Whether a send may carry `thread_control`. */
  passesWithSend: boolean
  /** Whether pass names the previous owner and take the new one. */
  namesBothOwners: boolean
  featureStatus: { hop_v2: boolean; msgr_multi_app: boolean; ig_multi_app: boolean }
}

const unrouted = { hop_v2: false, msgr_multi_app: false, ig_multi_app: false }

/** In the two regimes of the Handover Protocol the Page's default app is its Primary Receiver. */
export const regimes: Record<Regime, RegimeRules> = {
  hop1: {
    hasRoles: true,
    maySendUnowned: true,
    idle: 'default-app',
    idleHeardIn: 'messaging',
    assignsOnEntry: true,
    entryRoutes: 'none',
    take: 'primary',
    grantsRequestWhenIdle: false,
    isTimed: false,
    inbox: { seizes: false, returnsWhenDone: true },
    passesWithSend: false,
    namesBothOwners: false,
    featureStatus: unrouted,
  },
  hop2: {
    hasRoles: false,
    maySendUnowned: false,
    idle: 'anyone',
    idleHeardIn: 'standby',
    assignsOnEntry: true,
    entryRoutes: 'none',
    take: 'idle-or-primary',
    grantsRequestWhenIdle: false,
    isTimed: true,
    inbox: { seizes: true, returnsWhenDone: false },
    passesWithSend: false,
    namesBothOwners: true,
    featureStatus: { ...unrouted, hop_v2: true },
  },
  'routing-default-app': {
    hasRoles: false,
    maySendUnowned: false,
    idle: 'default-app',
    idleHeardIn: 'messaging',
    assignsOnEntry: true,
    entryRoutes: 'all',
    take: 'toggle',
    grantsRequestWhenIdle: false,
    isTimed: true,
    inbox: { seizes: true, returnsWhenDone: false },
    passesWithSend: true,
    namesBothOwners: true,
    featureStatus: { ...unrouted, msgr_multi_app: true },
  },
  'routing-zero-config': {
    hasRoles: false,
    maySendUnowned: false,
    idle: 'anyone',
    idleHeardIn: 'messaging',
    assignsOnEntry: false,
    entryRoutes: 'campaigns',
    take: 'never',
    grantsRequestWhenIdle: true,
    isTimed: true,
    inbox: { seizes: true, returnsWhenDone: false },
    passesWithSend: false,
    namesBothOwners: true,
    featureStatus: unrouted,
  },
}
