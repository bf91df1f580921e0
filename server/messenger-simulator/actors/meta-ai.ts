import { happens } from '../faults/kinds.ts'
import { between, planned } from '../faults/plan.ts'
import type { Platform } from '../platform.ts'
import { rulesOf } from '../rules/routing.ts'
import { pageInboxAppId } from '../setup.ts'
import { situationOf } from '../state/threads.ts'
import type { StoredMessage, Thread } from '../state/world.ts'
import { moveAndTell } from './move-thread.ts'
import { emitEcho, speakAsPage } from './page-voice.ts'

/** What Meta puts into the metadata of its own answers, undocumented. */
const origin = '{"source":"axon"}'

/** Meta's business AI answers by itself, under the Page Inbox's id, and holds the thread from then on. */
export function answerAsMetaAi(platform: Platform, thread: Thread, text: string): StoredMessage {
  if (rulesOf(situationOf(platform, thread).routing).inbox.seizes) {
    moveAndTell(platform, thread, { move: 'seize', by: pageInboxAppId })
  }
  const draft = { appId: pageInboxAppId, text, metadata: origin, isAiGenerated: true }
  const message = speakAsPage(platform, thread, draft)
  happens(platform.world, 'metaAi')
  emitEcho(platform, thread, message)
  return message
}

/** Under a plan Meta's AI answers some messages of customers before anybody else does. */
export function letMetaAiAnswer(platform: Platform, thread: Thread): void {
  const { plan } = platform.faults
  const share = planned(plan, 'metaAi', thread.psid)
  if (!plan || share === null) return
  const text = 'Thanks for your message! I am an automated assistant and I am looking into it.'
  platform.later(between(plan.delayMs, share), () => void answerAsMetaAi(platform, thread, text))
}
