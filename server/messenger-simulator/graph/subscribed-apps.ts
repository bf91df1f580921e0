import { happens } from '../faults/kinds.ts'
import type { Platform } from '../platform.ts'
import { appName } from '../state/apps.ts'
import { knownFields } from '../webhooks/fields.ts'
import { type GraphCall, pageOf } from './call.ts'
import { badParameter, fieldNotPermitted } from './errors.ts'
import { listParameter } from './parameters.ts'

/** `GET|POST|DELETE /{page-id}/subscribed_apps`: what the Page lets an app hear. */
export function listSubscribedApps(call: GraphCall) {
  const { world } = call.platform
  const subscribed = world.subscribedApps[pageOf(call).id] ?? {}
  const data = Object.entries(subscribed).map(([id, fields]) => {
    const name = appName(world, id)
    return {
      category: 'Business',
      link: `https://www.facebook.com/games/?app_id=${id}`,
      name,
      id,
      subscribed_fields: fields,
    }
  })
  return { data }
}

/** Replaces the calling app's list. */
export function subscribeApp(call: GraphCall) {
  const { platform, caller } = call
  const page = pageOf(call)
  const fields = requiredFields(call, 'subscribed_fields')
  requirePermission(platform, fields)
  platform.world.subscribedApps[page.id] = { ...platform.world.subscribedApps[page.id], [caller.appId]: fields }
  platform.changed()
  return { success: true }
}

export function unsubscribeApp(call: GraphCall) {
  const { platform, caller } = call
  delete platform.world.subscribedApps[pageOf(call).id]?.[caller.appId]
  platform.changed()
  return { success: true }
}

/** Both levels know the same fields; one that is not among them refuses the whole call. */
export function requiredFields({ params, platform }: GraphCall, name: string): string[] {
  const fields = listParameter(params, name)?.filter(Boolean)
  if (!fields?.length) throw badParameter(`The parameter ${name} is required.`)
  const { refusedFields } = platform.faults
  const known = [...knownFields].filter((field) => refusedFields[field] !== 'unknown')
  const unknown = fields.findIndex((field) => !known.includes(field))
  if (unknown < 0) return fields
  if (refusedFields[fields[unknown] ?? '']) happens(platform.world, 'graphRefusal')
  throw badParameter(`Param ${name}[${unknown}] must be one of {${known.join(', ')}} - got "${fields[unknown]}".`)
}

function requirePermission({ faults: { refusedFields }, world }: Platform, fields: string[]): void {
  const field = fields.find((each) => refusedFields[each])
  if (!field) return
  happens(world, 'graphRefusal')
  throw fieldNotPermitted(field, refusedFields[field] ?? '')
}
