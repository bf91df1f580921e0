import { fieldsOf } from '../rules/message-keys.ts'
import { type GraphCall, pageOf } from './call.ts'
import { badParameter } from './errors.ts'
import { listParameter, parsedParameter } from './parameters.ts'

const properties = [
  'get_started',
  'greeting',
  'persistent_menu',
  'ice_breakers',
  'commands',
  'whitelisted_domains',
  'account_linking_url',
  'home_url',
]
const readOnly = 'subject_to_new_eu_privacy_rules'
const otherParameters = ['access_token', 'appsecret_proof', 'platform']
const most = { iceBreakers: 4, menuItems: 20, domains: 50, commands: 100, greeting: 160, payload: 1000 }

/** `GET|POST|DELETE /{page-id}/messenger_profile`: kept per app, because the app that set a button gets its payload. */
export function getMessengerProfile(call: GraphCall) {
  const wanted = listParameter(call.params, 'fields') ?? []
  const all = { ...profileOf(call), [readOnly]: false }
  const kept = Object.entries(all).filter(([name]) => wanted.includes(name))
  return { data: kept.length > 0 ? [Object.fromEntries(kept)] : [] }
}

/** Overwrites the named properties and leaves the others. */
export function setMessengerProfile(call: GraphCall) {
  const given = Object.keys(call.params).filter((name) => !otherParameters.includes(name))
  const unknown = given.find((name) => !properties.includes(name))
  if (unknown || given.length === 0) throw badParameter(`Param must be one of {${properties.join(', ')}}.`)
  const values = Object.fromEntries(given.map((name) => [name, parsedParameter(call.params, name)]))
  for (const [name, value] of Object.entries(values)) checks[name]?.(value)
  keepProfile(call, { ...profileOf(call), ...values })
  return { result: 'success' }
}

export function deleteMessengerProfile(call: GraphCall) {
  const unwanted = listParameter(call.params, 'fields')
  if (!unwanted) throw badParameter('The parameter fields is required.')
  const kept = Object.entries(profileOf(call)).filter(([name]) => !unwanted.includes(name))
  keepProfile(call, Object.fromEntries(kept))
  return { result: 'success' }
}

const checks: Record<string, (value: unknown) => void> = {
  get_started: (value) => {
    const payload = fieldsOf(value)?.payload
    if (typeof payload !== 'string') throw badParameter('Param get_started[payload] is required.')
    if (payload.length > most.payload) throw badParameter(`Param get_started[payload] is too long.`)
  },
  greeting: (value) => {
    const texts = listOf(value, 'greeting', Number.POSITIVE_INFINITY)
    const tooLong = texts.find((item) => String(fieldsOf(item)?.text ?? '').length > most.greeting)
    if (tooLong) throw badParameter(`Param greeting[text] must have at most ${most.greeting} characters.`)
  },
  persistent_menu: (value) => checkMenu(value),
  /** Both the plain list of questions and the one by language; each is told back as it came. */
  ice_breakers: (value) => {
    const items = listOf(value, 'ice_breakers', Number.POSITIVE_INFINITY)
    const byLanguage = items.flatMap((item) =>
      fieldsOf(item)?.call_to_actions ? [fieldsOf(item)?.call_to_actions] : [],
    )
    for (const questions of byLanguage.length > 0 ? byLanguage : [items]) {
      for (const question of listOf(questions, 'ice_breakers', most.iceBreakers)) checkQuestion(fieldsOf(question))
    }
  },
  commands: (value) => {
    for (const item of listOf(value, 'commands', Number.POSITIVE_INFINITY)) {
      listOf(fieldsOf(item)?.commands, 'commands', most.commands)
    }
  },
  whitelisted_domains: (value) => void listOf(value, 'whitelisted_domains', most.domains),
}

/** A menu has a part for the language `default`, and no more entries than fit. */
export function checkMenu(value: unknown): void {
  const parts = listOf(value, 'persistent_menu', Number.POSITIVE_INFINITY)
  const hasDefault = parts.some((part) => fieldsOf(part)?.locale === 'default')
  if (!hasDefault) throw badParameter('Param persistent_menu must contain a menu for the locale "default".')
  for (const part of parts) {
    const items = fieldsOf(part)?.call_to_actions
    if (items !== undefined) listOf(items, 'persistent_menu[call_to_actions]', most.menuItems)
  }
}

function checkQuestion(question: Record<string, unknown> | null): void {
  const isWhole = typeof question?.question === 'string' && typeof question.payload === 'string'
  if (!isWhole) throw badParameter('An ice breaker needs question and payload.')
}

function listOf(value: unknown, name: string, longest: number): unknown[] {
  if (!Array.isArray(value)) throw badParameter(`Param ${name} must be an array.`)
  if (value.length > longest) throw badParameter(`Param ${name} must have at most ${longest} element(s)`)
  return value
}

function profileOf(call: GraphCall): Record<string, unknown> {
  return call.platform.world.messengerProfiles[pageOf(call).id]?.[call.caller.appId] ?? {}
}

/** The menu hangs on the Get Started button: neither can leave it behind. */
function keepProfile(call: GraphCall, profile: Record<string, unknown>): void {
  if (profile.persistent_menu && !profile.get_started) {
    throw badParameter('You must set a Get Started button if you also wish to use persistent menu')
  }
  const { world } = call.platform
  const pageId = pageOf(call).id
  world.messengerProfiles[pageId] = { ...world.messengerProfiles[pageId], [call.caller.appId]: profile }
  call.platform.changed()
}
