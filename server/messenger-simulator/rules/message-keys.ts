/** The keys the Send API knows, place by place: it rejects the others instead of ignoring them. */
const messageKeys = ['text', 'attachment', 'attachments', 'sticker_id', 'quick_replies', 'metadata']
const quickReplyKeys = ['content_type', 'title', 'payload', 'image_url']
const mediaKeys = ['url', 'is_reusable', 'attachment_id']
const elementKeys = ['title', 'subtitle', 'image_url', 'default_action', 'buttons']

const buttonKeys: Record<string, string[]> = {
  web_url: ['url', 'title', 'webview_height_ratio', 'messenger_extensions', 'fallback_url', 'webview_share_button'],
  postback: ['title', 'payload'],
  phone_number: ['title', 'payload'],
  account_link: ['url'],
  account_unlink: [],
  game_play: ['title', 'payload', 'game_metadata'],
}

/** Templates with keys of their own; those that are not here pass as they are. */
const templateKeys: Record<string, string[]> = {
  generic: ['elements', 'sharable', 'image_aspect_ratio'],
  button: ['text', 'buttons', 'sharable'],
}

type Place = { path: string; value: Record<string, unknown>; known: string[] }
type Fields = Record<string, unknown>

/** The first place with unknown keys, as the API words it. */
export function findUnknownKeys(message: Fields): { keys: string[]; path: string } | null {
  for (const { path, value, known } of placesOf(message)) {
    const keys = Object.keys(value).filter((key) => !known.includes(key))
    if (keys.length > 0) return { keys, path }
  }
  return null
}

function placesOf(message: Fields): Place[] {
  const places: Place[] = [{ path: 'message', value: message, known: messageKeys }]
  const quickReplies = each(message.quick_replies, 'message[quick_replies]', () => quickReplyKeys)
  const attachments = each(message.attachments, 'message[attachments]', () => ['type', 'payload'])
  const attachment = fieldsOf(message.attachment)
  if (attachment) places.push({ path: 'message[attachment]', value: attachment, known: ['type', 'payload'] })
  return [...places, ...quickReplies, ...attachments, ...payloadPlaces(attachment)]
}

function payloadPlaces(attachment: Fields | null): Place[] {
  const payload = fieldsOf(attachment?.payload)
  if (!attachment || !payload) return []
  const path = 'message[attachment][payload]'
  if (attachment.type !== 'template') return [{ path, value: payload, known: mediaKeys }]
  const known = templateKeys[String(payload.template_type)]
  if (!known) return []
  const elements = each(payload.elements, `${path}[elements]`, () => elementKeys)
  return [
    { path, value: payload, known: ['template_type', ...known] },
    ...elements,
    ...buttonPlaces(payload.buttons, `${path}[buttons]`),
    ...elements.flatMap((element) => buttonPlaces(element.value.buttons, `${element.path}[buttons]`)),
  ]
}

function buttonPlaces(buttons: unknown, path: string): Place[] {
  return each(buttons, path, ({ type }) => ['type', ...(buttonKeys[String(type)] ?? ['title', 'url', 'payload'])])
}

function each(list: unknown, path: string, knownOf: (value: Fields) => string[]): Place[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((item, index) => {
    const value = fieldsOf(item)
    return value ? [{ path: `${path}[${index}]`, value, known: knownOf(value) }] : []
  })
}

export function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null
}
