import { applyControl } from '#lib/handover/apply-control.ts'
import { isOurs } from '#lib/handover/control.ts'
import { readMetadata } from '#lib/handover/handover-metadata.ts'
import { heldFrom } from '#lib/handover/held.ts'
import { addLine, type OpenConversation } from '#lib/handover/open-conversation.ts'
import { bringToPeople } from '#lib/handover/request-human.ts'
import { wantedBy } from '#lib/handover/wanted-control.ts'
import type { IncomingEvent } from '#lib/incoming-event.ts'
import type { EventOutcome } from './event-outcome.ts'

type Change = Extract<IncomingEvent, { kind: 'control-passed' | 'control-taken' }>
type Request = Extract<IncomingEvent, { kind: 'control-requested' }>

/** Messenger says that control changed hands: the strongest evidence there is, and kept with what came along. */
export async function receiveControl(open: OpenConversation, change: Change): Promise<EventOutcome> {
  const { at, newOwnerAppId, previousOwnerAppId, metadata, channel } = change
  const kind = change.kind === 'control-passed' ? 'passed' : 'taken'
  const isNews = await applyControl(open, { kind, at, newOwnerAppId }, { metadata, channel, previousOwnerAppId })
  if (!isNews) return 'duplicate'
  if (kind === 'passed' && isNewWork(open, change)) await takeAsWork(open, change)
  return 'processed'
}

/** Another app passed the thread to the desk, not to the bot: it means people (D40). */
function isNewWork({ row }: OpenConversation, { newOwnerAppId, previousOwnerAppId }: Change): boolean {
  const isForPeople = newOwnerAppId === row.deskAppId && row.deskAppId !== row.botAppId
  const isFromOutside = previousOwnerAppId !== null && !isOurs(previousOwnerAppId, row)
  const isCurrent = row.controlOwnerAppId === newOwnerAppId
  return isForPeople && isFromOutside && isCurrent && (row.holder === 'bot' || row.holder === 'nobody')
}

const takeAsWork = (open: OpenConversation, { metadata, previousOwnerAppId }: Change) =>
  bringToPeople(open, {
    actor: { kind: 'relais' },
    reason: 'control-returned',
    summary: readMetadata(metadata) ?? undefined,
    evidence: { metadata, previousOwnerAppId },
  })

/**
 * Our desk asks our bot: only the owner is told of a request, so the bot has what the desk wants, whatever was believed. Settled
 * at once it passes it (D47).
 */
async function answerOwnRequest(open: OpenConversation, byAppId: string): Promise<EventOutcome> {
  const { row, at } = open
  const wanted = wantedBy(heldFrom(row), row)
  if (row.settlement === 'held' || typeof wanted !== 'object' || wanted.app !== byAppId) return 'duplicate'
  await applyControl(open, { kind: 'contradicted', at })
  open.mustSettle = true
  return 'processed'
}

/** Another app asks for the thread. Nothing is given by itself: people see who asked and decide. */
export async function receiveControlRequest(open: OpenConversation, request: Request): Promise<EventOutcome> {
  const { row } = open
  const { byAppId, metadata } = request
  if (byAppId !== null && isOurs(byAppId, row)) return answerOwnRequest(open, byAppId)
  addLine(open, {
    actor: { kind: 'messenger', appId: byAppId ?? undefined },
    action: 'control.asked',
    evidence: { byAppId, metadata, at: request.at.toISOString() },
  })
  return 'processed'
}
