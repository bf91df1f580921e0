import { inConversation, type OpenConversation, show } from '#lib/handover/open-conversation.ts'
import { cardPicture } from '#lib/message-parts.ts'
import { deliverLater } from './deliver-later.ts'
import { type Pending, pendingColumns } from './delivery.ts'
import type { LostSend } from './lost-send.ts'
import { lookUpAfterSeconds, secondsUntil } from './retry-delay.ts'
import type { MessageContent } from './timeline.ts'

/**
 * What was handed to Messenger and never answered for, because the answer was lost or the process ended: shown as being
 * checked, and returned when its echo has had time to come and Messenger may be asked. Null when there is none, or none yet.
 */
export function nextLost(conversationId: string): Promise<LostSend | null> {
  return inConversation(conversationId, async (open) => {
    const message = await open.tx.message.findFirst({
      where: { conversationId, status: { in: ['sending', 'ambiguous'] } },
      orderBy: { arrival: 'asc' },
      ...pendingColumns,
    })
    if (!message || open.row.isDisconnected) return null
    if (message.status === 'sending') await showAsChecked(open, message)
    const waitSeconds = secondsUntil(message.attemptedAt, lookUpAfterSeconds, open.at)
    return waitSeconds > 0 ? deliverLater(open, waitSeconds) : lostFrom(open, message)
  })
}

async function showAsChecked({ tx, ...open }: OpenConversation, { id }: Pending) {
  const data = { status: 'ambiguous', failure: 'no-answer', version: { increment: 1 } }
  await tx.message.update({ where: { id }, data, select: { id: true } })
  show({ tx, ...open }, { type: 'message', id })
}

export function lostFrom({ row }: OpenConversation, message: Pending): LostSend {
  const { id: messageId, text, content, attachments, authorAppId, at: saidAt } = message
  const { buttons = [], template } = content as MessageContent
  const { id: conversationId, pageId, psid, deskAppId } = row
  const route = { messageId, conversationId, pageId, psid, appId: authorAppId ?? deskAppId }
  const hasAttachment = attachments.some(({ type }) => type !== cardPicture)
  return { ...route, saidAt, text, hasAttachment, isTemplate: buttons.length > 0 || template !== undefined }
}
