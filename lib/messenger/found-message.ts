import type { FoundMessage, IncomingAttachment } from '#lib/incoming-event.ts'
import { asTime } from './event-time.ts'
import { asId, asList, asObject, asText, type JsonObject, keepable } from './json.ts'

/** What is asked of a message in the Conversations API. Our metadata and the app that said it are not among what it tells. */
export const messageFields = 'id,created_time,from,message,attachments,shares,sticker,reply_to'

/** A node of the Conversations API, whose shapes are not those of webhooks. */
export function readFound(value: unknown, pageId: string): FoundMessage[] {
  const node = asObject(keepable(value))
  const mid = asId(node?.id)
  const at = timeOf(node?.created_time)
  if (!node || !mid || !at) return []
  const from = asId(asObject(node.from)?.id)
  if (from === null) return [{ mid, at, said: null }]
  const said = {
    isFromPage: from === pageId,
    text: asText(node.message),
    attachments: [...filesIn(node), ...linksIn(node), ...stickerIn(node)],
    replyToMid: asId(asObject(node.reply_to)?.id),
    raw: node,
  }
  return [{ mid, at, said }]
}

/** `2026-11-25T19:11:07+0000`, or a number since 1970: the documents show the one and say the other. */
export function timeOf(value: unknown): Date | null {
  if (typeof value === 'number') return asTime(value)
  const at = new Date(asText(value) ?? Number.NaN)
  return Number.isNaN(at.getTime()) ? null : at
}

const none = { url: null, title: null, name: null, payload: null }

const filesIn = (node: JsonObject): IncomingAttachment[] =>
  asList(asObject(node.attachments)?.data).map((value) => {
    const file = asObject(value) ?? {}
    const url =
      asText(asObject(file.image_data)?.url) ?? asText(asObject(file.video_data)?.url) ?? asText(file.file_url)
    return { ...none, type: typeOf(file), url, name: asText(file.name), payload: file }
  })

function typeOf(file: JsonObject): string {
  if (file.image_data) return 'image'
  if (file.video_data) return 'video'
  return asText(file.mime_type)?.startsWith('audio/') ? 'audio' : 'file'
}

/** A share that names nothing (a template's) shows nothing. */
const linksIn = (node: JsonObject): IncomingAttachment[] =>
  asList(asObject(node.shares)?.data).flatMap((value) => {
    const share = asObject(value) ?? {}
    const [url, title] = [asText(share.link), asText(share.name)]
    return url || title ? [{ ...none, type: 'fallback', url, title, payload: share }] : []
  })

const stickerIn = (node: JsonObject): IncomingAttachment[] => {
  const url = asText(node.sticker)
  return url ? [{ ...none, type: 'sticker', url }] : []
}
