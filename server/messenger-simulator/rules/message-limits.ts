import { fieldsOf } from './message-keys.ts'

type Fields = Record<string, unknown>

export const limits = {
  textLength: 2000,
  quickReplies: 13,
  titleLength: 20,
  payloadLength: 1000,
  buttonTextLength: 640,
  elementTitleLength: 80,
  elements: 10,
  buttons: 3,
  images: 30,
  /** Metadata must be shorter than this. */
  metadataLength: 1000,
}

export const sizeLimitBytes = { image: 8 * 1024 * 1024, other: 25 * 1024 * 1024 }

/** Says what is too long or too many in a message, in the words of the API; null when nothing is. */
export function findLimitBroken(message: Fields): string | null {
  const attachment = fieldsOf(message.attachment)
  const template = attachment?.type === 'template' ? fieldsOf(attachment.payload) : null
  return (
    tooLong(message.text, 'message[text]', limits.textLength) ??
    tooLong(message.metadata, 'message[metadata]', limits.metadataLength - 1) ??
    tooMany(message.quick_replies, 'message[quick_replies]', limits.quickReplies) ??
    tooMany(message.attachments, 'message[attachments]', limits.images) ??
    firstOf(message.quick_replies, 'message[quick_replies]', buttonLimitBroken) ??
    notImages(message.attachments) ??
    (template && templateLimitBroken(template, 'message[attachment][payload]'))
  )
}

function templateLimitBroken(template: Fields, path: string): string | null {
  return (
    incomplete(template, path) ??
    tooLong(template.text, `${path}[text]`, limits.buttonTextLength) ??
    tooMany(template.buttons, `${path}[buttons]`, limits.buttons) ??
    tooMany(template.elements, `${path}[elements]`, limits.elements) ??
    (template.template_type === 'generic' ? firstOf(template.elements, `${path}[elements]`, barely) : null) ??
    firstOf(template.buttons, `${path}[buttons]`, buttonLimitBroken) ??
    firstOf(template.elements, `${path}[elements]`, elementLimitBroken)
  )
}

function elementLimitBroken(element: Fields, path: string): string | null {
  return (
    tooLong(element.title, `${path}[title]`, limits.elementTitleLength) ??
    tooLong(element.subtitle, `${path}[subtitle]`, limits.elementTitleLength) ??
    tooMany(element.buttons, `${path}[buttons]`, limits.buttons) ??
    firstOf(element.buttons, `${path}[buttons]`, buttonLimitBroken)
  )
}

/** A button template has words and something to press, a generic one at least one card. */
function incomplete({ template_type: type, text, buttons, elements }: Fields, path: string): string | null {
  if (type === 'button' && !text) return `The parameter ${path}[text] is required`
  if (type === 'button' && !hasAny(buttons)) return `Param ${path}[buttons] must have at least 1 element(s)`
  if (type === 'generic' && !hasAny(elements)) return `Param ${path}[elements] must have at least 1 element(s)`
  return null
}

/** A card is more than its title. */
function barely({ title, ...others }: Fields, path: string): string | null {
  if (!title) return `The parameter ${path}[title] is required`
  const isMore = ['subtitle', 'image_url', 'default_action', 'buttons'].some((name) => Boolean(others[name]))
  return isMore ? null : `${path} must have a property besides its title`
}

const hasAny = (list: unknown) => Array.isArray(list) && list.length > 0

function buttonLimitBroken(button: Fields, path: string): string | null {
  return (
    tooLong(button.title, `${path}[title]`, limits.titleLength) ??
    tooLong(button.payload, `${path}[payload]`, limits.payloadLength)
  )
}

function tooLong(value: unknown, path: string, most: number): string | null {
  const isTooLong = typeof value === 'string' && value.length > most
  return isTooLong ? `Length of param ${path} must be less than or equal to ${most}` : null
}

function tooMany(value: unknown, path: string, most: number): string | null {
  const isTooMany = Array.isArray(value) && value.length > most
  return isTooMany ? `Param ${path} must have at most ${most} element(s)` : null
}

function notImages(attachments: unknown): string | null {
  const isAllImages = !Array.isArray(attachments) || attachments.every((item) => fieldsOf(item)?.type === 'image')
  return isAllImages ? null : 'Param message[attachments] may contain images only'
}

function firstOf(list: unknown, path: string, check: (item: Fields, path: string) => string | null): string | null {
  if (!Array.isArray(list)) return null
  for (const [index, item] of list.entries()) {
    const broken = check(fieldsOf(item) ?? {}, `${path}[${index}]`)
    if (broken) return broken
  }
  return null
}
