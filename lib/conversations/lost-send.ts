import type { ShownMessage, ShownThread } from '#lib/outgoing-message.ts'

/** A message that was handed to Messenger and never answered for: whom to ask, and what it would look like there. */
export type LostSend = {
  messageId: string
  conversationId: string
  pageId: string
  psid: string
  /** The app that said it. */
  appId: string
  saidAt: Date
  text: string | null
  hasAttachment: boolean
  /** Messenger may show the words of buttons and cards, or not. */
  isTemplate: boolean
}

export type Trace = { is: 'there'; mid: string; at: Date } | { is: 'missing' } | { is: 'unclear' }

/** Messenger's clock is not ours, and tells whole seconds. */
const skewMs = 60_000

/**
 * Whether a message arrived, by what Messenger shows of the thread; what is ours already (`isKnown`) is not it. Messenger does
 * not tell our id here, so the words and the time decide. A thread that shows nothing, or not far enough back, says nothing. Pure.
 */
export function traceOf(lost: LostSend, thread: ShownThread, isKnown: (mid: string) => boolean): Trace {
  const from = new Date(lost.saidAt.getTime() - skewMs)
  const found = thread.messages.findLast(
    (message) => message.isFromPage && message.at >= from && !isKnown(message.mid) && looksLike(lost, message),
  )
  if (found) return { is: 'there', mid: found.mid, at: found.at }
  const isSeenWhole = thread.messages.length > 0 && (thread.since === null || thread.since < from)
  return { is: isSeenWhole ? 'missing' : 'unclear' }
}

function looksLike({ text, hasAttachment, isTemplate }: LostSend, shown: ShownMessage): boolean {
  const words = text?.trim() || null
  if (words !== null && shown.text?.trim() === words) return true
  return shown.text === null && (isTemplate || (hasAttachment && shown.hasAttachment))
}
