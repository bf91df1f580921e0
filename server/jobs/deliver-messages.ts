import type { Delivery } from '#lib/conversations/delivery.ts'
import { nextDelivery } from '#lib/conversations/next-delivery.ts'
import { recordDelivery } from '#lib/conversations/record-delivery.ts'
import type { Jobs } from '#lib/jobs/jobs.ts'
import { readBytes } from '#lib/media/storage.ts'
import { sendMessage } from '#lib/messenger/send.ts'
import type { OutgoingMessage } from '#lib/outgoing-message.ts'
import { openCredentials } from '#lib/pages/open-credentials.ts'

export async function deliverMessages({ conversationId }: Jobs['deliver-messages']): Promise<void> {
  for (let next = await nextDelivery(conversationId); next; next = await nextDelivery(conversationId)) {
    const isFree = await recordDelivery(next, await send(next))
    if (!isFree || next.isLast) return
  }
}

async function send(delivery: Delivery) {
  const { pageId, appId } = delivery
  return sendMessage(await openCredentials(pageId, { appId }), await messageOf(delivery))
}

async function messageOf({ psid, metadata, window, body }: Delivery): Promise<OutgoingMessage> {
  const envelope = { psid, metadata, window }
  if (body.kind !== 'file') return { ...envelope, ...body }
  const { storageKey, ...file } = body
  return { ...envelope, ...file, bytes: await readBytes(storageKey) }
}
