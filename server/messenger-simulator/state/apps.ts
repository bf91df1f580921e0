import { type AppSetup, leadAdAppId, otherDeskAppId, pageInboxAppId } from '../setup.ts'
import type { World } from './world.ts'

export type SenderRole = 'bot' | 'desk' | 'page-inbox' | 'other'

export function findApp(world: World, appId: string): AppSetup | undefined {
  return world.setup.apps.find(({ id }) => id === appId)
}

export function roleOf(world: World, appId: string): SenderRole {
  return appId === pageInboxAppId ? 'page-inbox' : (findApp(world, appId)?.role ?? 'other')
}

/** Names of the setup's apps and of those that Messenger and somebody else bring. */
export function appName(world: World, appId: string): string | null {
  if (appId === pageInboxAppId) return 'Page Inbox'
  if (appId === leadAdAppId) return 'Messenger Lead Generation'
  if (appId === otherDeskAppId) return 'Other Desk'
  return findApp(world, appId)?.name ?? null
}
