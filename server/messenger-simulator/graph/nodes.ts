import { spend } from '../faults/faults.ts'
import { happens } from '../faults/kinds.ts'
import { fated } from '../faults/plan.ts'
import { regimes } from '../rules/regimes.ts'
import { appName } from '../state/apps.ts'
import { findPage } from '../state/threads.ts'
import type { Customer } from '../state/world.ts'
import { linkedRecipient } from './account-linking.ts'
import type { GraphCall } from './call.ts'
import { graphError, noSuchObject } from './errors.ts'
import { listParameter } from './parameters.ts'

/** `GET /me` and `GET /{page-id}`. */
export function getPage(call: GraphCall) {
  const page = findPage(call.platform.world, call.nodeId)
  if (!page) throw noSuchObject(call.method, call.nodeId)
  const status = regimes[page.regime].featureStatus
  const node = { id: page.id, name: page.name, messaging_feature_status: status, is_published: page.isPublished }
  return pick(call, { ...node, ...linkedRecipient(call) }, ['id', 'name'])
}

/** `GET /{app-id}?fields=name`: turns an owner's id into a name. */
export function getApp(call: GraphCall) {
  const name = appName(call.platform.world, call.nodeId)
  if (name === null) throw noSuchObject(call.method, call.nodeId)
  return pick(call, { id: call.nodeId, name }, ['id', 'name'])
}

/** `GET /{psid}`: a profile, nothing, or one of the two refusals, as the customer was made. */
export function getProfile(call: GraphCall) {
  const { world, baseUrl } = call.platform
  const customer = world.customers[call.nodeId]
  if (!customer || customer.pageId !== call.caller.pageId) throw noSuchObject(call.method, call.nodeId)
  const profile = profileKindOf(call, customer)
  if (profile !== 'full') happens(world, 'profileMissing')
  if (profile === 'phone-account') throw graphError('no-profile')
  if (profile === 'no-permission') throw graphError('profile-not-permitted')
  if (profile === 'empty') return {}
  return pick(call, profileOf(customer, baseUrl), ['id', 'first_name', 'last_name', 'profile_pic'])
}

/** As the customer was made, unless a fault or the plan hides the profile; the plan hides it for good. */
function profileKindOf({ platform: { faults } }: GraphCall, { psid, profile }: Customer): Customer['profile'] {
  if (spend(faults, 'profileMissing')) return 'phone-account'
  const share = fated(faults.plan, 'profileMissing', psid)
  if (share === null) return profile
  return share < 0.5 ? 'empty' : 'phone-account'
}

export function pictureUrlOf({ psid, pictureUrl }: Customer, baseUrl: string): string {
  return pictureUrl ?? `${baseUrl}/_files/avatars/${psid}.svg`
}

function profileOf(customer: Customer, baseUrl: string) {
  const [first = '', ...rest] = customer.name.split(' ')
  return {
    id: customer.psid,
    name: customer.name,
    first_name: first,
    last_name: rest.join(' '),
    profile_pic: pictureUrlOf(customer, baseUrl),
    locale: customer.locale,
    timezone: 1,
  }
}

/** The fields asked for, or the usual ones; `id` always comes along. */
function pick({ params }: GraphCall, node: Record<string, unknown>, usual: string[]) {
  const wanted = new Set([...(listParameter(params, 'fields') ?? usual), 'id'])
  return Object.fromEntries(Object.entries(node).filter(([name]) => wanted.has(name)))
}
