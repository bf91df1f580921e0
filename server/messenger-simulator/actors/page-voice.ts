import type { Platform } from '../platform.ts'
import { currentControl, otherActs } from '../rules/thread-control.ts'
import { withLinks } from '../state/links.ts'
import { situationOf, stampFor } from '../state/threads.ts'
import type { QuickReply, StoredMessage, Thread, WireAttachment } from '../state/world.ts'
import { echoItem } from '../webhooks/echo.ts'
import { emitThreadEvent } from '../webhooks/emit-event.ts'
import { readThread } from './customer.ts'

export type PageDraft = {
  appId: string
  text: string | null
  metadata?: string | null
  quickReplies?: QuickReply[]
  attachments?: WireAttachment[]
  replyToMid?: string | undefined
  isAiGenerated?: boolean
}

/** Puts a message of the Page into the thread, through whichever app: it reaches the customer's phone at once. */
export function speakAsPage(platform: Platform, thread: Thread, draft: PageDraft): StoredMessage {
  const at = stampFor(platform, thread)
  const message: StoredMessage = {
    mid: platform.ids.mid(),
    at,
    appId: draft.appId,
    ownerAppId: currentControl(situationOf(platform, thread)).ownerAppId,
    text: draft.text,
    metadata: draft.metadata ?? null,
    quickReplies: draft.quickReplies ?? [],
    attachments: draft.attachments ?? [],
    ...(draft.replyToMid && { replyToMid: draft.replyToMid }),
    ...(draft.isAiGenerated && { isAiGenerated: true }),
    deliveredAt: platform.world.customers[thread.psid]?.isOffline ? null : at,
    readAt: null,
  }
  thread.messages.push(message)
  thread.control = otherActs(situationOf(platform, thread))
  thread.typing = null
  platform.changed(thread.psid)
  return message
}

const autoReadMs = 1000

/** Echo and delivery receipt. Who owns the thread is looked up now, not when the message was sent. */
export function emitEcho(platform: Platform, thread: Thread, message: StoredMessage): void {
  const { stringAppIds } = platform.faults
  emitThreadEvent(platform, thread, {
    item: echoItem(thread, { ...message, attachments: withLinks(platform, message.attachments) }, stringAppIds),
    audience: { to: 'thread' },
  })
  if (message.deliveredAt === null) return
  tellDelivery(platform, thread, [message])
  const isReadAtOnce = platform.world.customers[thread.psid]?.autoRead
  if (isReadAtOnce) platform.later(autoReadMs, () => readThread(platform, thread))
}

function tellDelivery(platform: Platform, thread: Thread, messages: StoredMessage[]): void {
  const mids = messages.map(({ mid }) => mid)
  const watermark = Math.max(...messages.map(({ at }) => at))
  const delivery = { ...(!platform.faults.deliveriesWithoutMids && { mids }), watermark }
  // No timestamp: deliveries are the one event without.
  const item = { sender: { id: thread.psid }, recipient: { id: thread.pageId }, delivery }
  emitThreadEvent(platform, thread, { item, audience: { to: 'thread' } })
}

/** The customer's phone goes off or on; what waited for it is delivered together. */
export function switchPhone(platform: Platform, thread: Thread, isOn: boolean): void {
  const customer = platform.world.customers[thread.psid]
  if (customer) customer.isOffline = !isOn
  const waiting = isOn ? thread.messages.filter(({ deliveredAt }) => deliveredAt === null) : []
  for (const message of waiting) message.deliveredAt = platform.clock.now()
  if (waiting.length > 0) tellDelivery(platform, thread, waiting)
  platform.changed(thread.psid)
}
