import type { Platform } from '../platform.ts'
import type { Readings } from '../rules/readings.ts'
import type { Routing } from '../rules/routing.ts'
import { currentControl, type Situation } from '../rules/thread-control.ts'
import { leadAdAppId, otherDeskAppId, type PageSetup, pageInboxAppId } from '../setup.ts'
import type { StoredMessage, Thread, World } from './world.ts'

export function findPage(world: World, pageId: string): PageSetup | undefined {
  return world.setup.pages.find(({ id }) => id === pageId)
}

export function findMessage(world: World, mid: string): { thread: Thread; message: StoredMessage } | null {
  for (const thread of Object.values(world.threads)) {
    const message = thread.messages.find((candidate) => candidate.mid === mid)
    if (message) return { thread, message }
  }
  return null
}

export function routingOf({ world, faults }: Surroundings, pageId: string): Routing {
  const page = findPage(world, pageId)
  if (!page) throw new Error(`The thread's Page ${pageId} is not in the setup any more.`)
  const builtIn = [pageInboxAppId, otherDeskAppId]
  return {
    regime: page.regime,
    defaultAppId: page.defaultAppId,
    takeAllowed: [...page.takeAllowed, ...builtIn],
    routes: page.routes,
    secondaryAppIds: page.secondaryAppIds,
    participants: [...Object.keys(world.subscribedApps[pageId] ?? {}), ...builtIn],
    readings: faults,
  }
}

type Surroundings = { world: World; faults: Readings }

export function situationOf(platform: Platform, thread: Thread): Situation {
  return { control: thread.control, routing: routingOf(platform, thread.pageId), now: platform.clock.now() }
}

/** While an ad asks its questions Messenger owns the thread. */
export function isLeadAdAsking(platform: Platform, thread: Thread): boolean {
  return thread.leadAd !== undefined && currentControl(situationOf(platform, thread)).ownerAppId === leadAdAppId
}

/** The present time, moved on by a millisecond where two messages would share one: order must be readable from it. */
export function stampFor({ clock }: Pick<Platform, 'clock'>, thread: Pick<Thread, 'messages'>): number {
  const now = clock.now()
  const last = thread.messages.at(-1)?.at ?? 0
  return last >= now && last - now < 1000 ? last + 1 : now
}
