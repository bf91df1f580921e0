import { getCustomerThread, learnProfile } from '#lib/conversations/learn-profile.ts'
import type { Jobs } from '#lib/jobs/jobs.ts'
import { fetchAvatar } from '#lib/media/avatar.ts'
import { readProfile } from '#lib/messenger/profile.ts'
import { openCredentials } from '#lib/pages/open-credentials.ts'

export async function fetchProfile({ customerId }: Jobs['fetch-profile']): Promise<void> {
  const thread = await getCustomerThread(customerId)
  if (!thread) return
  const outcome = await readProfile(await openCredentials(thread.pageId, 'desk'), thread.psid)
  if (!outcome.isOk) {
    const { handling, code } = outcome.failure
    if (handling === 'retry') throw new Error(`no profile now: ${code}`)
    return learnProfile(customerId, { isMissing: true, reason: code })
  }
  const { value } = outcome
  const failure = value.isMissing || !value.pictureUrl ? null : await fetchAvatar(customerId, value.pictureUrl)
  // A picture that cannot be had leaves the initials; the name is told all the same.
  await learnProfile(customerId, failure && !value.isMissing ? { ...value, pictureUrl: null } : value)
}
