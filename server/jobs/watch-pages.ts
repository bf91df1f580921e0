import { settleAlarms } from '#lib/alarms/settle-alarms.ts'
import { log } from '#lib/log.ts'
import { findRestrictions } from '#lib/pages/find-restrictions.ts'
import { settleSilence } from '#lib/pages/gaps/settle-silence.ts'
import { subscribeAgain } from './examine-page.ts'

/** Every few minutes: Pages that Messenger restricts (D65), and those that fell silent, which are subscribed again (D20). */
export async function watchPages(): Promise<void> {
  await settleAlarms('page-restricted', await findRestrictions())
  const { silent, opened } = await settleSilence()
  if (opened === 0) return
  // Messenger unsubscribes an app whose webhooks failed for an hour; those that were silent before are subscribed once more too.
  for (const { pageId } of silent) {
    log.warn({ pageId }, 'a Page is silent for an unusual time; subscribing it again')
    await subscribeAgain(pageId)
  }
}
