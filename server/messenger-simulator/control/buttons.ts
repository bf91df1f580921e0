import { fieldsOf } from '../rules/message-keys.ts'
import type { StoredMessage, Thread, WireAttachment, World } from '../state/world.ts'
import { ControlError } from './route.ts'
import { type Button, buttonList, findGetStarted, iceBreakersOf, persistentMenuOf } from './shown-profile.ts'

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
  const shown = [...persistentMenuOf(world, thread), ...iceBreakersOf(world, thread)]
  const owner = sender?.appId ?? shown.find((button) => button.payload === payload)?.appId
  if (owner) return owner
  throw new ControlError(
    409,
    `No message to this customer and no menu of the Page has the button "${title}" with the payload "${payload}". Give appId to say whose button it is.`,
  )
}

/** The Get Started button that the customer is to press. */
export function getStartedOf(world: World, pageId: string) {
  const found = findGetStarted(world, pageId)
  if (found) return found
  throw new ControlError(
    409,
    'No app has set a Get Started button on this Page, so the customer has none to press: POST /me/messenger_profile {"get_started":{"payload":"…"}} first.',
  )
}
