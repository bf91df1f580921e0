import type { Platform } from '../platform.ts'
import { rulesOf } from '../rules/routing.ts'
import { currentControl } from '../rules/thread-control.ts'
import { pageInboxAppId } from '../setup.ts'
import { situationOf } from '../state/threads.ts'
import type { StoredMessage, Thread } from '../state/world.ts'
import { moveAndTell } from './move-thread.ts'
import { emitEcho, speakAsPage } from './page-voice.ts'

/** A person in Business Suite replies. That takes control, except in the first protocol, where anybody may answer. */
export function replyInInbox(platform: Platform, thread: Thread, text: string): StoredMessage {
  if (rulesOf(situationOf(platform, thread).routing).inbox.seizes) {
    moveAndTell(platform, thread, { move: 'seize', by: pageInboxAppId })
  }
  const message = speakAsPage(platform, thread, { appId: pageInboxAppId, text })
  emitEcho(platform, thread, message)
  return message
}

/** Moving to Main takes without asking; "move to inbox" of the first protocol asks the Primary. */
export function moveToMain(platform: Platform, thread: Thread): void {
  const { inbox } = rulesOf(situationOf(platform, thread).routing)
  moveAndTell(platform, thread, { move: inbox.seizes ? 'seize' : 'request', by: pageInboxAppId })
}

/** Somebody in Business Suite answers a request at last, or hands over by hand: only what the inbox has can be passed. */
export function passFromInbox(
  platform: Platform,
  thread: Thread,
  { toAppId, metadata }: { toAppId?: string | undefined; metadata?: string | undefined },
): void {
  moveAndTell(platform, thread, { move: 'pass', by: pageInboxAppId, target: toAppId, metadata })
}

/** Done gives control back to the Primary in the first protocol; under routing nothing is documented, so a reading decides. */
export function markDone(platform: Platform, thread: Thread): void {
  const situation = situationOf(platform, thread)
  const { routing } = situation
  const isReturning = rulesOf(routing).inbox.returnsWhenDone || routing.readings.inboxDoneReturns
  const isOwner = currentControl(situation).ownerAppId === pageInboxAppId
  if (isReturning && isOwner && routing.defaultAppId)
    moveAndTell(platform, thread, { move: 'pass', by: pageInboxAppId })
  platform.changed(thread.psid)
}
