import type { PageSetup, Regime } from '../setup.ts'
import type { Readings } from './readings.ts'
import { regimes } from './regimes.ts'

/** How a Page is set up to share its threads among apps. */
export type Routing = {
  regime: Regime
  /** The default app; where there are roles, the Primary Receiver. */
  defaultAppId: string | null
  takeAllowed: string[]
  routes: PageSetup['routes']
  /** Where there are roles, the Secondary Receivers; null when every other app is one. */
  secondaryAppIds: string[] | null
  /** Apps that can be given the thread: those subscribed to the Page, and the built-in ones. */
  participants: string[]
  readings: Readings
}

/** From where a customer comes into a thread. */
export type EntryPoint = { by: 'social' } | { by: 'link'; ref: string } | { by: 'campaign'; adId: string }

export type ReceiverRole = 'primary_receiver' | 'secondary_receiver'

export const rulesOf = ({ regime }: Routing) => regimes[regime]

/** An app's role, null where there are none or it has none. */
export function roleIn(routing: Routing, appId: string): ReceiverRole | null {
  if (!rulesOf(routing).hasRoles) return null
  if (appId === routing.defaultAppId) return 'primary_receiver'
  return secondariesOf(routing).includes(appId) ? 'secondary_receiver' : null
}

export function secondariesOf({ secondaryAppIds, participants, defaultAppId }: Routing): string[] {
  return (secondaryAppIds ?? participants).filter((appId) => appId !== defaultAppId)
}

/** Whom the entry point gives an idle thread to: the app routed there, else the default app where it becomes the owner. */
export function entryOwnerOf(routing: Routing, entry: EntryPoint): string | null {
  const { assignsOnEntry, entryRoutes } = rulesOf(routing)
  const isRouted = entryRoutes === 'all' || (entryRoutes === 'campaigns' && entry.by === 'campaign')
  const routed = isRouted ? routedTo(routing.routes, entry) : null
  if (routed !== null && routing.participants.includes(routed)) return routed
  return assignsOnEntry && routing.readings.defaultAppOwnsOnEntry ? routing.defaultAppId : null
}

function routedTo({ social, links, campaigns }: Routing['routes'], entry: EntryPoint): string | null {
  if (entry.by === 'social') return social
  return (entry.by === 'link' ? links[entry.ref] : campaigns[entry.adId]) ?? null
}
