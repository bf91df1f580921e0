import { FormData } from 'undici'
import {
  type Failure,
  type Outcome,
  type OutgoingButton,
  type OutgoingCard,
  type OutgoingMessage,
  type OutgoingQuickReply,
  sendLimits,
} from '#lib/outgoing-message.ts'
import { type Credentials, callGraph } from './graph.ts'
import { asId, type JsonObject } from './json.ts'

/** Messenger stores an uploaded file before it answers. */
const uploadSeconds = 60

/** Says one thing to one customer; waits for the answer, so that callers can keep the order. */
export async function sendMessage(
  credentials: Credentials,
  message: OutgoingMessage,
): Promise<Outcome<{ mid: string }>> {
  const broken = brokenLimit(message)
  if (broken) return { isOk: false, failure: broken }
  const outcome = await callGraph(credentials, {
    method: 'POST',
    path: `${credentials.pageId}/messages`,
    ...(message.kind === 'file' ? { body: form(message), timeoutSeconds: uploadSeconds } : { body: request(message) }),
  })
  if (!outcome.isOk) return outcome
  const mid = asId(outcome.value.message_id)
  return mid ? { ...outcome, value: { mid } } : { isOk: false, failure: withoutMid }
}

/** Accepted, but we cannot tell as what: its echo will. */
const withoutMid: Failure = {
  code: 'no-answer',
  handling: 'ambiguous',
  graph: { status: 200, code: null, subcode: null, message: 'accepted without a message id', traceId: null },
}

function brokenLimit(message: OutgoingMessage): Failure | null {
  if (message.kind === 'text') {
    const limit = message.buttons?.length ? sendLimits.textWithButtonsLength : sendLimits.textLength
    return message.text.length > limit ? ourRefusal('too-long', `text of more than ${limit} characters`) : null
  }
  if (message.kind !== 'file') return null
  const limit = fileType(message.contentType) === 'image' ? sendLimits.pictureBytes : sendLimits.fileBytes
  return message.bytes.length > limit ? ourRefusal('attachment-refused', `file of more than ${limit} bytes`) : null
}

const ourRefusal = (code: Failure['code'], message: string): Failure => ({
  code,
  handling: 'never',
  graph: { status: null, code: null, subcode: null, message, traceId: null },
})

function request(message: Exclude<OutgoingMessage, { kind: 'file' }>): JsonObject {
  const offered = message.kind === 'cards' ? [] : (message.quickReplies ?? [])
  const quickReplies = offered.slice(0, sendLimits.quickReplies).map(quickReply)
  return {
    ...envelope(message),
    message: {
      ...contentOf(message),
      ...(quickReplies.length > 0 && { quick_replies: quickReplies }),
      metadata: message.metadata,
    },
  }
}

function contentOf(message: Exclude<OutgoingMessage, { kind: 'file' }>): JsonObject {
  if (message.kind === 'text') return text(message)
  return message.kind === 'cards' ? cards(message.cards) : picture(message.url)
}

function envelope({ psid, window, passTo, replyToMid, personaId }: OutgoingMessage): JsonObject {
  return {
    recipient: { id: psid },
    ...(window === 'human-agent'
      ? { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' }
      : { messaging_type: 'RESPONSE' }),
    ...(passTo && { thread_control: { control_type: 'pass', app_id: passTo } }),
    ...(replyToMid && { reply_to: { mid: replyToMid } }),
    ...(personaId && { persona_id: personaId }),
  }
}

function text(message: { text: string; buttons?: OutgoingButton[] }): JsonObject {
  if (!message.buttons?.length) return { text: message.text }
  const buttons = fitting(message.buttons)
  return { attachment: { type: 'template', payload: { template_type: 'button', text: message.text, buttons } } }
}

/** A carousel; one card alone is one, too. */
function cards(offered: OutgoingCard[]): JsonObject {
  const elements = offered.slice(0, sendLimits.cards).map(({ title, subtitle, imageUrl, url, buttons }) => ({
    title,
    ...(subtitle && { subtitle }),
    ...(imageUrl && { image_url: imageUrl }),
    ...(url && { default_action: { type: 'web_url', url } }),
    ...(buttons.length > 0 && { buttons: fitting(buttons) }),
  }))
  return { attachment: { type: 'template', payload: { template_type: 'generic', elements } } }
}

const fitting = (buttons: OutgoingButton[]) =>
  buttons.slice(0, sendLimits.buttons).map((button) => ({ ...button, title: short(button.title) }))

const picture = (url: string): JsonObject => ({ attachment: { type: 'image', payload: { url, is_reusable: false } } })

const quickReply = ({ title, payload }: OutgoingQuickReply) => ({ content_type: 'text', title: short(title), payload })

/** A label that is a letter too long must not cost the customer the answer. */
const short = (title: string) =>
  title.length <= sendLimits.titleLength
    ? title
    : `${title
        .slice(0, sendLimits.titleLength - 1)
        .trimEnd()
        .toWellFormed()}…`

function form(message: Extract<OutgoingMessage, { kind: 'file' }>): FormData {
  const body = new FormData()
  for (const [name, value] of Object.entries(envelope(message)))
    body.append(name, typeof value === 'string' ? value : JSON.stringify(value))
  const attachment = { type: fileType(message.contentType), payload: { is_reusable: false } }
  body.append('message', JSON.stringify({ attachment, metadata: message.metadata }))
  body.append('filedata', new Blob([new Uint8Array(message.bytes)], { type: message.contentType }), message.name)
  return body
}

const pictures = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp'])

/** What Messenger would not draw (an SVG, a HEIC) goes as a file, which always arrives. */
function fileType(contentType: string): 'image' | 'video' | 'audio' | 'file' {
  if (pictures.has(contentType)) return 'image'
  if (contentType.startsWith('video/')) return 'video'
  return contentType.startsWith('audio/') ? 'audio' : 'file'
}
