import { record } from '#lib/audit/record.ts'
import { now } from '#lib/clock.ts'
import { transact } from '#lib/db.ts'
import { newId } from '#lib/new-id.ts'

/**
 * Facebook tells that somebody who used Facebook Login with our app wants to be deleted (D52). The id it names belongs to the
 * app and not to Messenger, and the desk signs nobody in by Facebook: nothing is held under it, and that is the answer.
 * Customers are erased by their conversation (erase-customer). The id itself is not kept.
 */
export async function receiveDeletionRequest(appId: string): Promise<{ code: string }> {
  const code = newId()
  const at = now()
  await transact(async (tx) => {
    await tx.erasure.create({ data: { id: code, source: 'meta', requestedAt: at, finishedAt: at } })
    await record(tx, {
      actor: { kind: 'messenger', appId },
      action: 'customer.deletion-requested',
      at,
      evidence: { erasure: code, appId },
    })
  })
  return { code }
}

/** Somebody removed the app: if it was who stands behind a token, the token dies, and the next call shows it. */
export const receiveDeauthorisation = (appId: string): Promise<void> =>
  transact(async (tx) => {
    await record(tx, {
      actor: { kind: 'messenger', appId },
      action: 'app.deauthorised',
      at: now(),
      evidence: { appId },
    })
  })
