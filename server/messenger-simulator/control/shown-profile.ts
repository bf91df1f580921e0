import { fieldsOf } from '../rules/message-keys.ts'
import type { Thread, World } from '../state/world.ts'

/** What the Messenger Profiles of a Page's apps show to one person, each part in their language where there is one. */
export type Button = { type: string; title: string; payload?: string; url?: string }
export type ShownButton = Button & { appId: string }

/** The persistent menu; a person's own goes before the Page's. */
export function persistentMenuOf(world: World, thread: Thread): ShownButton[] {
  const own = Object.entries(thread.userMenus ?? {})
  const ofPage = profilesOf(world, thread.pageId).map(([appId, profile]) => [appId, profile.persistent_menu] as const)
  return (own.length > 0 ? own : ofPage).flatMap(([appId, menus]) => {
    const { call_to_actions: buttons } = inLanguage(menus, localeOf(world, thread)) ?? {}
    return buttonList(buttons).map((button) => ({ ...button, appId }))
  })
}

/** Questions to begin with, in either format; a tap on one comes as a postback. */
export function iceBreakersOf(world: World, thread: Thread): ShownButton[] {
  return profilesOf(world, thread.pageId).flatMap(([appId, { ice_breakers: breakers }]) => {
    const first = Array.isArray(breakers) ? fieldsOf(breakers[0]) : null
    const questions = first?.call_to_actions
      ? inLanguage(breakers, localeOf(world, thread))?.call_to_actions
      : (breakers ?? [])
    return questionList(questions).map((question) => ({ ...question, appId }))
  })
}

/** What stands on the welcome screen, with the person's name filled in. */
export function greetingOf(world: World, thread: Thread): string | null {
  const [, profile] = profilesOf(world, thread.pageId).find(([, { greeting }]) => greeting) ?? []
  if (!profile) return null
  const name = world.customers[thread.psid]?.name ?? ''
  const [firstName = '', ...rest] = name.split(' ')
  return String(inLanguage(profile.greeting, localeOf(world, thread))?.text ?? '')
    .replaceAll('{{user_first_name}}', firstName)
    .replaceAll('{{user_last_name}}', rest.join(' '))
    .replaceAll('{{user_full_name}}', name)
}

/** The Get Started button, which exists only when an app has set one. */
export function findGetStarted(world: World, pageId: string) {
  const found = profilesOf(world, pageId).find(([, { get_started: button }]) => button)
  if (!found) return null
  const [appId, { get_started: button }] = found
  return { appId, title: 'Get Started', payload: String(fieldsOf(button)?.payload ?? '') }
}

function profilesOf(world: World, pageId: string): [string, Record<string, unknown>][] {
  return Object.entries(world.messengerProfiles[pageId] ?? {})
}

const localeOf = (world: World, { psid }: Thread) => world.customers[psid]?.locale ?? 'default'

function inLanguage(parts: unknown, locale: string): Record<string, unknown> | null {
  const list = Array.isArray(parts) ? parts.map(fieldsOf) : []
  const of = (wanted: string) => list.find((part) => part?.locale === wanted)
  return of(locale) ?? of('default') ?? null
}

function questionList(questions: unknown): Button[] {
  if (!Array.isArray(questions)) return []
  return questions.map((item) => {
    const { question, payload } = fieldsOf(item) ?? {}
    return { type: 'postback', title: String(question ?? ''), payload: String(payload ?? '') }
  })
}

export function buttonList(buttons: unknown): Button[] {
  if (!Array.isArray(buttons)) return []
  return buttons.flatMap((button) => {
    const { type, title, payload, url } = fieldsOf(button) ?? {}
    const target = {
      ...(payload !== undefined && { payload: String(payload) }),
      ...(url !== undefined && { url: String(url) }),
    }
    return typeof type === 'string' ? [{ type, title: String(title ?? ''), ...target }] : []
  })
}
