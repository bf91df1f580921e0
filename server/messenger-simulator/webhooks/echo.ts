import { fieldsOf } from '../rules/message-keys.ts'
import type { StoredMessage, Thread, WireAttachment } from '../state/world.ts'
import { appIdOnWire } from './serialize.ts'

/** What every app hears of a message the Page sent, whoever sent it. */
export function echoItem(thread: Thread, message: StoredMessage, stringAppIds: boolean) {
  const { mid, at, appId, text, metadata, attachments, replyToMid } = message
  return {
    sender: { id: thread.pageId },
    recipient: { id: thread.psid },
    timestamp: at,
    message: {
      mid,
      is_echo: true,
      app_id: appIdOnWire(appId, stringAppIds),
      ...(metadata !== null && { metadata }),
      ...(text !== null && { text }),
      ...(attachments.length > 0 && { attachments: attachments.map(withNumericIds) }),
      ...(replyToMid && { reply_to: { mid: replyToMid } }),
      ...(message.isAiGenerated && { ai_generated: true }),
    },
  }
}

/** Ids that were strings in the request come back as numbers. */
function withNumericIds(attachment: WireAttachment): WireAttachment {
  return attachment.type === 'template' ? (numericIds(attachment) as WireAttachment) : attachment
}

function numericIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(numericIds)
  const fields = fieldsOf(value)
  if (!fields) return value
  return Object.fromEntries(
    Object.entries(fields).map(([key, inner]) => {
      const isId = key === 'attachment_id' && typeof inner === 'string' && /^\d+$/.test(inner)
      return [key, isId ? JSON.rawJSON(inner) : numericIds(inner)]
    }),
  )
}
