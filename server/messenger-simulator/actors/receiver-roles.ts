import type { Platform } from '../platform.ts'
import { type ReceiverRole, roleIn } from '../rules/routing.ts'
import type { PageSetup } from '../setup.ts'
import { routingOf } from '../state/threads.ts'
import { emitPageEvent } from '../webhooks/emit-event.ts'

/** The Page's admin changes something; where there are roles, each app whose role changed is told its new one. */
export function changeRouting(platform: Platform, page: PageSetup, change: Partial<PageSetup>): void {
  const before = rolesOf(platform, page.id)
  Object.assign(page, change)
  const after = rolesOf(platform, page.id)
  for (const appId of new Set([...before.keys(), ...after.keys()])) {
    const role = after.get(appId)
    if (role !== before.get(appId)) tellRole(platform, { pageId: page.id, appId, role })
  }
  platform.changed()
}

function rolesOf(platform: Platform, pageId: string): Map<string, ReceiverRole> {
  const routing = routingOf(platform, pageId)
  const roles = routing.participants.map((appId) => [appId, roleIn(routing, appId)] as const)
  return new Map(roles.filter((entry): entry is [string, ReceiverRole] => entry[1] !== null))
}

function tellRole(
  platform: Platform,
  { pageId, appId, role }: { pageId: string; appId: string; role: ReceiverRole | undefined },
): void {
  const item = {
    recipient: { id: pageId },
    timestamp: platform.clock.now(),
    app_roles: { [appId]: role ? [role] : [] },
  }
  emitPageEvent(platform, { pageId, item, channel: 'messaging', onlyAppId: appId })
}
