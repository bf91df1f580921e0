import type { IncomingAttachment, IncomingFact } from '#lib/incoming-event.ts'
import { asId, asList, asObject, asText, type JsonObject } from './json.ts'
import { readReferral } from './referral-event.ts'

/** What a customer said. */
export function readMessage(item: JsonObject): IncomingFact | null {
  const message = asObject(item.message)
  const mid = asId(message?.mid)
  if (!message || !mid) return null
  const text = asText(message.text)
  const attachments = readAttachments(message.attachments)
  const referral = readReferral(message.referral)
  const isUnsent = message.is_deleted === true
  const isEmpty = !text && attachments.length === 0 && !referral
  return {
    kind: 'message',
    mid,
    text,
    quickReplyPayload: asText(asObject(message.quick_reply)?.payload),
    attachments,
    replyToMid: asId(asObject(message.reply_to)?.mid),
    referral,
    isUnsent,
    // Call-back cards and some stickers arrive with a mid and nothing else.
    isUnsupported: message.is_unsupported === true || (isEmpty && !isUnsent),
    raw: message,
  }
}

/** What the Page said, through whichever app. */
export function readEcho(item: JsonObject): IncomingFact | null {
  const message = asObject(item.message)
  const mid = asId(message?.mid)
  if (!message || !mid) return null
  return {
    kind: 'echo',
    mid,
    fromAppId: asId(message.app_id),
    metadata: asText(message.metadata),
    isAiGenerated: message.ai_generated === true,
    text: asText(message.text),
    attachments: readAttachments(message.attachments),
    replyToMid: asId(asObject(message.reply_to)?.mid),
    raw: message,
  }
}

function readAttachments(value: unknown): IncomingAttachment[] {
  const attachments = asList(value).map(readAttachment)
  const sticker = attachments.find((attachment) => attachment.type === 'sticker')
  if (!sticker) return attachments
  // Until 30 August 2026 a sticker came twice: as itself and as a picture of itself.
  return attachments.filter(({ type, url, payload }) => type !== 'image' || !isSticker(payload, url, sticker.url))
}

const isSticker = (payload: unknown, url: string | null, stickerUrl: string | null) =>
  asId(asObject(payload)?.sticker_id) !== null || url === stickerUrl

function readAttachment(value: unknown): IncomingAttachment {
  const given = asObject(value) ?? {}
  const payload = asObject(given.payload)
  // Older fallbacks carry url and title beside the type, newer ones inside the payload, some neither.
  const url = asText(payload?.url) ?? asText(given.url)
  return {
    type: asText(given.type) ?? 'unknown',
    url,
    title: asText(payload?.title) ?? asText(given.title),
    name: asText(given.name) ?? asText(payload?.name) ?? (given.type === 'file' ? nameInUrl(url) : null),
    payload: given.payload ?? null,
  }
}

/** A file's name stands only at the end of its address's path. */
function nameInUrl(url: string | null): string | null {
  const last = url && URL.canParse(url) ? new URL(url).pathname.split('/').at(-1) : null
  if (!last?.includes('.')) return null
  try {
    return decodeURIComponent(last)
  } catch {
    // Not percent-encoded after all: the name as it stands.
    return last
  }
}
