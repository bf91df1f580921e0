import { getCustomerThread, learnProfile } from '#lib/conversations/learn-profile.ts'
import type { Jobs } from '#lib/jobs/jobs.ts'
import { fetchAvatar } from '#lib/media/avatar.ts'
import { readProfile } from '#lib/messenger/profile.ts'
import { callAsPage } from '#lib/pages/call-as-page.ts'

export async function fetchProfile({ customerId }: Jobs['fetch-profile']): Promise<void> {
  const thread = await getCustomerThread(customerId)
  if (!thread) return
  // A name is worth asking for again when the Page is connected.
  if (thread.isDisconnected) throw new Error('no profile now: the Page is disconnected')
  const { pageId, psid } = thread
  const outcome = await callAsPage(pageId, 'desk', (credentials) => readProfile(credentials, psid))
  if (!outcome.isOk) {
    const { handling, code } = outcome.failure
    if (handling === 'retry' || handling === 'reconnect') throw new Error(`no profile now: ${code}`)
    return learnProfile(customerId, { isMissing: true, reason: code })
  }
  const { value } = outcome
  const failure = value.isMissing || !value.pictureUrl ? null : await fetchAvatar(customerId, value.pictureUrl)
  // A picture that cannot be had leaves the initials; the name is told all the same.
  await learnProfile(customerId, failure && !value.isMissing ? { ...value, pictureUrl: null } : value)
}
