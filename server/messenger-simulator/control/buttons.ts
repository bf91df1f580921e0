import { fieldsOf } from '../rules/message-keys.ts'
import type { StoredMessage, Thread, WireAttachment, World } from '../state/world.ts'
import { ControlError } from './route.ts'

export type Button = { type: string; title: string; payload?: string; url?: string }

/** The buttons under a message, of a button template or of every card of a generic one. */
export function buttonsOf({ attachments }: StoredMessage): Button[] {
  return attachments.flatMap(({ payload }: WireAttachment) => {
    const template = fieldsOf(payload)
    const elements = Array.isArray(template?.elements) ? template.elements : []
    return [template, ...elements].flatMap((holder) => buttonList(fieldsOf(holder)?.buttons))
  })
}

/** Which app sent the button: the last message that had it, else the Page's menu and ice breakers. */
export function ownerOfButton(world: World, thread: Thread, { title, payload }: { title: string; payload: string }) {
  const isIt = (button: Button) => button.payload === payload && (button.title === title || title === '')
  const sender = thread.messages.findLast((message) => message.appId && buttonsOf(message).some(isIt))
  const owner = sender?.appId ?? appOfMenuButton(world, thread, payload)
  if (owner) return owner
  throw new ControlError(
    409,
    `No message to this customer and no menu of the Page has the button "${title}" with the payload "${payload}". Give appId to say whose button it is.`,
  )
}

export type PersistentButton = Button & { appId: string }

/** The persistent menu as the customer's phone shows it; a person's own goes before the Page's. */
export function persistentMenuOf(world: World, { pageId, userMenus = {} }: Thread): PersistentButton[] {
  const menusOfPage = profilesOf(world, pageId).map(([appId, profile]) => [appId, profile.persistent_menu] as const)
  const given = Object.keys(userMenus).length > 0 ? Object.entries(userMenus) : menusOfPage
  return given.flatMap(([appId, menuOfApp]) => {
    const menus = Array.isArray(menuOfApp) ? menuOfApp : []
    const menu = fieldsOf(menus.find((candidate) => fieldsOf(candidate)?.locale === 'default') ?? menus[0])
    return buttonList(menu?.call_to_actions).map((button) => ({ ...button, appId }))
  })
}

/** The Get Started button, which exists only when an app has set one. */
export function getStartedOf(world: World, pageId: string) {
  const found = findGetStarted(world, pageId)
  if (found) return found
  throw new ControlError(
    409,
    'No app has set a Get Started button on this Page, so the customer has none to press: POST /me/messenger_profile {"get_started":{"payload":"…"}} first.',
  )
}

export function findGetStarted(world: World, pageId: string) {
  const found = profilesOf(world, pageId).find(([, { get_started: button }]) => button)
  if (!found) return null
  const [appId, { get_started: button }] = found
  return { appId, title: 'Get Started', payload: String(fieldsOf(button)?.payload ?? '') }
}

function appOfMenuButton(world: World, thread: Thread, payload: string): string | undefined {
  const inMenu = persistentMenuOf(world, thread).find((button) => button.payload === payload)
  if (inMenu) return inMenu.appId
  const iceBreaker = profilesOf(world, thread.pageId).find(([, { ice_breakers: breakers }]) =>
    JSON.stringify(breakers ?? []).includes(`"payload":${JSON.stringify(payload)}`),
  )
  return iceBreaker?.[0]
}

function profilesOf(world: World, pageId: string): [string, Record<string, unknown>][] {
  return Object.entries(world.messengerProfiles[pageId] ?? {})
}

function buttonList(buttons: unknown): Button[] {
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
