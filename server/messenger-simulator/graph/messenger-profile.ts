import { type GraphCall, pageOf } from './call.ts'
import { badParameter } from './errors.ts'
import { listParameter } from './parameters.ts'

const properties = ['get_started', 'greeting', 'persistent_menu', 'ice_breakers', 'commands', 'whitelisted_domains']
const otherParameters = ['access_token', 'appsecret_proof', 'platform']

/** `GET|POST|DELETE /{page-id}/messenger_profile`: kept per app, because the app that set a button gets its payload. */
export function getMessengerProfile(call: GraphCall) {
  const wanted = listParameter(call.params, 'fields') ?? []
  const kept = Object.entries(profileOf(call)).filter(([name]) => wanted.includes(name))
  return { data: kept.length > 0 ? [Object.fromEntries(kept)] : [] }
}

/** Overwrites the named properties and leaves the others. */
export function setMessengerProfile(call: GraphCall) {
  const profile = profileOf(call)
  const given = Object.entries(call.params).filter(([name]) => !otherParameters.includes(name))
  const unknown = given.find(([name]) => !properties.includes(name))
  if (unknown || given.length === 0) throw badParameter(`Param must be one of {${properties.join(', ')}}.`)
  const next = { ...profile, ...Object.fromEntries(given.map(([name, value]) => [name, parsed(value)])) }
  if (next.persistent_menu && !next.get_started) {
    throw badParameter('You must set a Get Started button if you also wish to use persistent menu')
  }
  keepProfile(call, next)
  return { result: 'success' }
}

export function deleteMessengerProfile(call: GraphCall) {
  const unwanted = listParameter(call.params, 'fields')
  if (!unwanted) throw badParameter('The parameter fields is required.')
  const kept = Object.entries(profileOf(call)).filter(([name]) => !unwanted.includes(name))
  keepProfile(call, Object.fromEntries(kept))
  return { result: 'success' }
}

function profileOf(call: GraphCall): Record<string, unknown> {
  return call.platform.world.messengerProfiles[pageOf(call).id]?.[call.caller.appId] ?? {}
}

function keepProfile(call: GraphCall, profile: Record<string, unknown>): void {
  const { world } = call.platform
  const pageId = pageOf(call).id
  world.messengerProfiles[pageId] = { ...world.messengerProfiles[pageId], [call.caller.appId]: profile }
  call.platform.changed()
}

/** In a form the property is a JSON string. */
function parsed(value: unknown): unknown {
  return typeof value === 'string' && /^[[{]/.test(value) ? JSON.parse(value) : value
}
