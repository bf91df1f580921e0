import type { Platform } from '../platform.ts'
import { pageInboxAppId } from '../setup.ts'
import type { StoredMessage, Thread } from '../state/world.ts'
import { moveAndTell } from './move-thread.ts'
import { emitEcho, speakAsPage } from './page-voice.ts'

/** A person in Business Suite: replying, or moving the thread to Main, takes control without asking. */
export function replyInInbox(platform: Platform, thread: Thread, text: string): StoredMessage {
  moveToMain(platform, thread)
  const message = speakAsPage(platform, thread, { appId: pageInboxAppId, text })
  emitEcho(platform, thread, message)
  return message
}

export function moveToMain(platform: Platform, thread: Thread): void {
  moveAndTell(platform, thread, { move: 'seize', by: pageInboxAppId })
}

/** Done gives nothing back under Conversation Routing; the regime `hop1` will return it to the Primary here. */
export function markDone(platform: Platform, thread: Thread): void {
  platform.changed(thread.psid)
}
