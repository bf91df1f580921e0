import { isErased } from '#lib/customers/is-erased.ts'
import { Refusal } from '#lib/errors.ts'
import { closeEpisode, openEpisode, reopenEpisode } from './episode.ts'
import { columnsOf, heldFrom } from './held.ts'
import type { Held } from './holder.ts'
import type { HolderChange, Passing } from './holder-change.ts'
import type { HolderState } from './locked-conversation.ts'
import { noticeOf, queueNotice } from './notice.ts'
import { changeTalk, type OpenConversation } from './open-conversation.ts'
import { keepHandover, recordMove } from './record-move.ts'
import { refuseMove } from './refuse-move.ts'
import { restateSettlement } from './settlement.ts'
import { heldAfter, isLeft, isSameHeld, type Move, needsHuman } from './states.ts'

/** Colleagues look at what has just come to them; a claim leaves the list as the eye knows it. */
const bringsToTop: readonly Move[] = ['hand-over', 'transfer', 'queue', 'come-back']

/**
 * The only writer of the holder. A move is one row of `states`; with it go the epoch that fences the bot, the episode, the
 * record, the notice to the customer and the wish for control. Throws `someone-was-quicker`, `not-the-holder`,
 * `not-permitted`, `move-not-allowed`, `customer-erased`.
 */
export async function changeHolder(open: OpenConversation, change: HolderChange): Promise<void> {
  if (change.actor.kind === 'agent' && isErased(open.row.psid) && !isLeft(change.move))
    throw new Refusal('customer-erased')
  const before = heldFrom(open.row)
  const after = heldAfter(before, change)
  const isStale = change.epoch !== undefined && change.epoch !== open.row.epoch
  if (!after || isStale) return refuseMove(open, { held: before, change, isStale })
  const passing = { before, after }
  if (isSameHeld(before, after)) return recordMove(open, change, passing)
  const since = open.row.holderSince
  writeMove(open, change, after)
  await keepEpisode(open, change, { ...passing, since })
  await keepHandover(open, change, passing)
  await recordMove(open, change, passing)
  await queueNotice(open, await noticeOf(open, change, passing))
  restateSettlement(open)
}

function writeMove(open: OpenConversation, { move, reason }: HolderChange, after: Held) {
  writeHolder(open, {
    ...columnsOf(after),
    holderSince: open.at,
    holderReason: reason,
    epoch: open.row.epoch + 1,
  })
  if (bringsToTop.includes(move) && needsHuman(after)) changeTalk(open, { needAt: open.at })
  open.hasMoved = true
}

/** Open from when it first needs a human until it is resolved or given back; a stay elsewhere does not end it. */
async function keepEpisode(
  open: OpenConversation,
  { reason, actor }: HolderChange,
  { before, after, since }: Passing & { since: Date },
) {
  const isOpen = open.row.openEpisodeId !== null
  if (needsHuman(after) && !isOpen) {
    const undone = before.holder === 'nobody' ? await reopenEpisode(open, since) : null
    writeHolder(open, undone ?? (await openEpisode(open, reason)))
  }
  if (!needsHuman(after) && isOpen) writeHolder(open, await closeEpisode(open, actor))
}

function writeHolder(open: OpenConversation, state: Partial<HolderState>) {
  Object.assign(open.row, state)
  Object.assign(open.changes, state)
}
