import type { IncomingFact } from '#lib/incoming-event.ts'
import type { MessageTemplate } from '#lib/message-parts.ts'
import { readAttachments } from './attachments.ts'
import { asId, asList, asObject, asText, type JsonObject, known, parseJson } from './json.ts'
import { readReferral } from './referral-event.ts'

/** What a customer said. */
export function readMessage(item: JsonObject): IncomingFact | null {
  const message = asObject(item.message)
  const mid = asId(message?.mid)
  if (!message || !mid) return null
  const text = asText(message.text)
  const { attachments, template } = readAttachments(message.attachments)
  const commands = asList(message.commands).flatMap((command) => asText(asObject(command)?.name) ?? [])
  const referral = readReferral(message.referral)
  const isUnsent = message.is_deleted === true
  const isEmpty = !text && attachments.length === 0 && !template && !referral && commands.length === 0
  return {
    kind: 'message',
    mid,
    text,
    quickReplyPayload: asText(asObject(message.quick_reply)?.payload),
    attachments,
    ...(template && { template }),
    ...(commands.length > 0 && { commands }),
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
  const { attachments, template } = readAttachments(message.attachments)
  const quickReplies = readQuickReplies(message.quick_replies)
  const metadata = asText(message.metadata)
  return {
    kind: 'echo',
    mid,
    fromAppId: asId(message.app_id),
    metadata,
    isAiGenerated: message.ai_generated === true || isFromMetaAi(metadata),
    text: asText(message.text),
    attachments,
    ...(template && saidBy(template)),
    ...(quickReplies.length > 0 && { quickReplies }),
    replyToMid: asId(asObject(message.reply_to)?.mid),
    ...(message.is_deleted === true && { isUnsent: true }),
    raw: message,
  }
}

/** Words with buttons under them are what most apps send instead of a text: they are shown, found and matched as one. */
function saidBy(template: MessageTemplate) {
  const [card, ...others] = template.elements ?? []
  const isWordsWithButtons = template.type === 'button' && template.text && others.length === 0 && !card?.title
  if (!isWordsWithButtons) return { template }
  return { text: template.text ?? null, buttons: card?.buttons ?? [] }
}

function readQuickReplies(value: unknown) {
  return asList(value).flatMap((given) => {
    const title = asText(asObject(given)?.title)
    return title ? [{ title, ...known({ payload: asText(asObject(given)?.payload) }) }] : []
  })
}

/** Meta's business AI answers under the Page Inbox's app id; older echoes say so only in their metadata. */
function isFromMetaAi(metadata: string | null): boolean {
  if (!metadata?.startsWith('{')) return false
  try {
    return asObject(parseJson(metadata))?.source === 'axon'
  } catch {
    // Somebody's metadata that only looks like JSON.
    return false
  }
}
