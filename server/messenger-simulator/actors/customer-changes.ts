import type { Platform } from '../platform.ts'
import type { StoredMessage, Thread } from '../state/world.ts'
import { emitFrom } from './customer.ts'

const mostEdits = 5

/** The customer changes a text that was sent. Messenger itself allows five changes of one message. */
export function editMessage(
  platform: Platform,
  thread: Thread,
  { mid, text }: { mid: string; text: string },
): string | null {
  const message = ownMessage(thread, mid)
  if (!message || message.text === null) return 'Only a text of the customer can be edited.'
  const edits = message.edits ?? []
  if (edits.length >= mostEdits) return `Messenger lets a message be edited ${mostEdits} times.`
  const at = platform.clock.now()
  message.edits = [...edits, { at, text: message.text }]
  message.text = text
  const content = { message_edit: { mid, text, num_edit: message.edits.length } }
  emitFrom(platform, thread, { at, content, audience: { to: 'owner' } })
  return null
}

/** The customer takes a message back. Whether a Page hears of that is not documented, so a reading decides. */
export function unsendMessage(platform: Platform, thread: Thread, mid: string): string | null {
  const message = ownMessage(thread, mid)
  if (!message) return 'Only a message of the customer can be unsent.'
  const at = platform.clock.now()
  Object.assign(message, { unsentAt: at, text: null, attachments: [] })
  platform.changed(thread.psid)
  if (!platform.faults.unsendTold) return null
  const content = { message: { mid, is_deleted: true } }
  emitFrom(platform, thread, { at, content, audience: { to: 'thread' } })
  return null
}

function ownMessage(thread: Thread, mid: string): StoredMessage | undefined {
  return thread.messages.find((message) => message.mid === mid && message.appId === null && !message.unsentAt)
}
