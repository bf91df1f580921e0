import { learnAppName } from '#lib/conversations/learn-app-name.ts'
import type { Jobs } from '#lib/jobs/jobs.ts'
import { readAppName } from '#lib/messenger/app-name.ts'
import { callAsPage } from '#lib/pages/call-as-page.ts'

/** Messenger may refuse to say: then the id stands for the app, until it listens to a Page and is examined. */
export async function nameApp({ appId, pageId, conversationId }: Jobs['name-app']): Promise<void> {
  const outcome = await callAsPage(pageId, 'desk', (credentials) => readAppName(credentials, appId))
  if (outcome.isOk && outcome.value) return learnAppName(conversationId, { appId, name: outcome.value })
  if (!outcome.isOk && outcome.failure.handling === 'retry') throw new Error(`no name now: ${outcome.failure.code}`)
}
