import type { Jobs } from '#lib/jobs/jobs.ts'
import { log } from '#lib/log.ts'
import { unsubscribePage as unsubscribe } from '#lib/messenger/subscriptions.ts'
import { isLetGo } from '#lib/pages/let-go-page.ts'
import { accessOf } from './examine-page.ts'

/** D61: only a Page that nobody here uses any more; one that was connected again meanwhile is left alone. */
export async function unsubscribePage({ pageId }: Jobs['unsubscribe-page']): Promise<void> {
  for (const credentials of await accessOf(pageId)) {
    if (!(await isLetGo(pageId))) return
    const outcome = await unsubscribe(credentials)
    if (outcome.isOk) continue
    const { code, handling } = outcome.failure
    if (handling === 'retry') throw new Error(`Page ${pageId} could not be unsubscribed: ${code}`)
    // With a token that works no more only Facebook's own settings can; what still comes is kept and shown.
    log.error({ pageId, app: credentials.appId, failure: code }, 'Messenger refused to unsubscribe a Page')
  }
}
