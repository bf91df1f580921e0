import type { Tx } from '#lib/db.ts'
import { erasedPrefix } from './is-erased.ts'

/** As Messenger tells it. Any of it may be missing, and all of it often is. */
export type Profile =
  | { isMissing: false; name: string | null; pictureUrl: string | null; locale: string | null; timezone: number | null }
  | { isMissing: true; reason: string }

/** Part. A profile that is missing now does not erase what was known; one that comes after an erasure is not kept. */
export async function recordProfile(tx: Tx, { id, profile, at }: { id: string; profile: Profile; at: Date }) {
  const { isMissing, ...known } = profile
  const data = isMissing ? { profileMissing: profile.reason } : { ...known, profileMissing: null }
  await tx.customer.updateMany({
    where: { id, psid: { not: { startsWith: erasedPrefix } } },
    data: { ...data, profileFetchedAt: at },
  })
}
