import type { Actor } from '#lib/actor.ts'
import { record } from '#lib/audit/record.ts'
import { now } from '#lib/clock.ts'
import { transact } from '#lib/db.ts'
import { Refusal } from '#lib/errors.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { announce } from '#lib/live/announce.ts'
import type { NewToken } from './input.ts'
import { seal } from './seal.ts'

/**
 * A new token for a Page that is known. It is kept sealed, and a job asks Messenger whether it is good: only then is the Page
 * connected again. One app for both roles has one token. Throws `not-found`.
 */
export async function giveToken(actor: Actor, { pageId, deskToken, botToken = deskToken }: NewToken): Promise<void> {
  const tokens = { deskTokenSealed: seal(deskToken), botTokenSealed: seal(botToken) }
  await transact(async (tx) => {
    const { count } = await tx.page.updateMany({ where: { id: pageId }, data: tokens })
    if (count === 0) throw new Refusal('not-found', { page: pageId })
    await record(tx, { actor, action: 'page.token-given', at: now(), pageId })
    await announce(tx, { name: 'page.changed', id: pageId })
    await enqueue(tx, 'connect-page', { pageId }, { key: `connect:${pageId}` })
  })
}
