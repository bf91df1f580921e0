import { noFaults } from '../faults/faults.ts'
import { forgetPromises, type Platform } from '../platform.ts'
import { otherDeskAppId, pageInboxAppId, parseSetup, type SimulatorSetup } from '../setup.ts'
import { appName, roleOf } from '../state/apps.ts'
import { applySetup, clearWorld, noTokens } from '../state/world.ts'
import { presentClock } from './clock.ts'
import { presentPage } from './pages.ts'
import { ControlError, type ControlRoute } from './route.ts'

export const setupRoutes: ControlRoute[] = [
  { method: 'GET', path: '/setup', answer: ({ platform }) => presentSetup(platform) },
  {
    method: 'POST',
    path: '/reset',
    answer: ({ platform, body }) => {
      const { setup } = (body ?? {}) as { setup?: unknown }
      if (setup !== undefined) takeSetup(platform, setup)
      reset(platform)
      return presentSetup(platform)
    },
  },
]

/** Apps and Pages without their secrets and tokens. */
function presentSetup({ world }: Platform) {
  const builtIn = [pageInboxAppId, otherDeskAppId]
  const apps = [...world.setup.apps.map(({ id }) => id), ...builtIn].map((id) => ({
    id,
    name: appName(world, id),
    role: roleOf(world, id),
    callbackUrl: world.subscriptions[id]?.callbackUrl ?? null,
    fields: world.subscriptions[id]?.fields ?? [],
  }))
  const pages = world.setup.pages.map((page) => ({
    ...presentPage(page),
    subscribed: world.subscribedApps[page.id] ?? {},
  }))
  return { apps, pages }
}

function takeSetup(platform: Platform, given: unknown): void {
  try {
    const setup = parseSetup(given)
    Object.assign(platform.world, { subscriptions: {}, subscribedApps: {}, messengerProfiles: {}, ...noTokens() })
    applySetup(platform.world, setup satisfies SimulatorSetup)
  } catch (failure) {
    throw new ControlError(400, failure instanceof Error ? failure.message : String(failure))
  }
}

function reset(platform: Platform): void {
  forgetPromises(platform.promised)
  platform.streams.forget()
  clearWorld(platform.world)
  platform.faults = noFaults()
  platform.rateCounts.clear()
  platform.webhookLog.clear()
  platform.callLog.clear()
  platform.changed()
  platform.feed.publish('clock', presentClock(platform))
  platform.feed.publish('customer', { psid: null })
}
