import type { OpenConversation } from '#lib/handover/open-conversation.ts'
import type { FoundMessage, FoundWords } from '#lib/incoming-event.ts'
import { type Draft, insertMessage } from './insert-message.ts'

/** Part. A message that no webhook told; null when it is there already. */
export const insertFound = (open: OpenConversation, message: FoundMessage, gapId: string) =>
  insertMessage(open, { ...draftOf(message), gapId })

function draftOf({ mid, at, said }: FoundMessage): Draft {
  // Who said it is not told either; that it was not the customer is the reading that answers nobody.
  if (!said) return { mid, at, author: 'other-app', kind: 'unreadable', text: null, status: 'sent' }
  const { text, attachments, isFromPage, replyToMid, raw } = said
  const kind = kindOf(said)
  return {
    ...{ mid, at, text, attachments, kind },
    // Messenger does not say which app spoke: it is labelled as unknown, and never taken for ours.
    ...(isFromPage
      ? ({ author: 'other-app', status: 'sent' } as const)
      : ({ author: 'customer', status: 'received' } as const)),
    content: {
      ...(replyToMid && { replyToMid }),
      ...(kind === 'unknown' && { unknown: { label: 'unsupported', raw } }),
    },
  }
}

function kindOf({ text, attachments }: FoundWords): Draft['kind'] {
  if (text) return 'text'
  return attachments.length > 0 ? 'attachments' : 'unknown'
}
