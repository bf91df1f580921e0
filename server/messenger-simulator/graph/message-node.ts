import { basename } from 'node:path'
import type { Platform } from '../platform.ts'
import { fieldsOf } from '../rules/message-keys.ts'
import { withLinks } from '../state/links.ts'
import type { StoredMessage, Thread, WireAttachment } from '../state/world.ts'

/** A message as the Graph API shows it afterwards: in another shape than the webhook, and without its metadata. */
export function messageNode(platform: Platform, thread: Thread, message: StoredMessage): Record<string, unknown> {
  const isFromCustomer = message.appId === null
  const [from, to] = isFromCustomer ? [thread.psid, thread.pageId] : [thread.pageId, thread.psid]
  const { files } = platform
  const attachments = withLinks(platform, message.attachments)
  const ofType = (...types: string[]) => attachments.filter(({ type }) => types.includes(type))
  const media = ofType('image', 'video', 'audio', 'file')
  const links = ofType('fallback', 'share', 'post', 'reel', 'template')
  const sticker = fieldsOf(ofType('sticker')[0]?.payload)?.url
  return {
    id: message.mid,
    created_time: isoSeconds(message.at),
    from: { id: from },
    to: { data: [{ id: to }] },
    message: message.text ?? message.postback?.title ?? '',
    ...(media.length > 0 && { attachments: { data: media.map((attachment) => attachmentNode(files, attachment)) } }),
    ...(links.length > 0 && { shares: { data: links.map(shareNode) } }),
    ...(typeof sticker === 'string' && { sticker }),
    ...(message.replyToMid && { reply_to: { id: message.replyToMid, is_self_reply: isSelfReply(thread, message) } }),
    tags: { data: tagsOf(message).map((name) => ({ name })) },
  }
}

function isSelfReply(thread: Thread, { replyToMid, appId }: StoredMessage): boolean {
  const original = thread.messages.find(({ mid }) => mid === replyToMid)
  return original !== undefined && (original.appId === null) === (appId === null)
}

function tagsOf({ appId, readAt }: StoredMessage): string[] {
  return ['inbox', appId === null ? 'source:mobile' : 'sent', ...(readAt === null ? [] : ['read'])]
}

function attachmentNode(files: Platform['files'], { type, payload }: WireAttachment) {
  const url = String(fieldsOf(payload)?.url ?? '')
  const path = URL.canParse(url) ? new URL(url).pathname : ''
  const file = files.get(path.split('/')[2] ?? '')
  const name = file?.name ?? decodeURIComponent(basename(path))
  const id = path.split('/')[2] || name
  const known = { id, name, mime_type: file?.contentType ?? `${type}/*`, ...(file && { size: file.bytes.length }) }
  if (type === 'image') return { ...known, image_data: { url } }
  return type === 'video' ? { ...known, video_data: { url } } : { ...known, file_url: url }
}

function shareNode({ title, url, payload }: WireAttachment) {
  const fields = fieldsOf(payload)
  const [name, link] = [fields?.title ?? title, fields?.url ?? url]
  return { ...(typeof name === 'string' && { name }), ...(typeof link === 'string' && { link }) }
}

export const isoSeconds = (at: number) => new Date(at).toISOString().replace(/\.\d+Z$/, '+0000')
