import { graphError } from '../graph/errors.ts'
import type { Platform } from '../platform.ts'
import { isWindowOpen } from '../rules/reply-window.ts'
import { maySend } from '../rules/thread-control.ts'
import { otherDeskAppId } from '../setup.ts'
import { situationOf } from '../state/threads.ts'
import type { StoredMessage, Thread } from '../state/world.ts'
import { emitEcho, speakAsPage } from './page-voice.ts'

/** Somebody else's tool on the same Page: it is held to the rules of the Send API. */
export function sendAsOtherApp(platform: Platform, thread: Thread, text: string): StoredMessage {
  if (platform.world.customers[thread.psid]?.isBlocking) throw graphError('person-unavailable')
  if (!maySend(otherDeskAppId, situationOf(platform, thread))) throw graphError('another-app-controls')
  if (!isWindowOpen(thread.window, 'standard', platform.clock.now())) throw graphError('outside-window')
  const message = speakAsPage(platform, thread, { appId: otherDeskAppId, text })
  emitEcho(platform, thread, message)
  return message
}
