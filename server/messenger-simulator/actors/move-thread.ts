import { GraphError, graphError } from '../graph/errors.ts'
import type { Platform } from '../platform.ts'
import {
  type ControlMoveName,
  type ControlNotice,
  type ControlRefusal,
  type ControlRequest,
  controlMoves,
} from '../rules/control-moves.ts'
import type { Readings } from '../rules/readings.ts'
import { rulesOf } from '../rules/routing.ts'
import { leadAdAppId } from '../setup.ts'
import { situationOf } from '../state/threads.ts'
import type { Thread } from '../state/world.ts'
import { emitThreadEvent } from '../webhooks/emit-event.ts'
import { appIdOnWire } from '../webhooks/serialize.ts'

/**
 * Makes one move of thread control, or throws the refusal. Nothing is awaited between the rule and the change,
 * so of two apps that move at once one comes first and the other meets its result.
 */
export function moveThread(
  platform: Platform,
  thread: Thread,
  { move, ...request }: ControlRequest & { move: ControlMoveName },
): ControlNotice | null {
  const outcome = controlMoves[move](situationOf(platform, thread), request)
  if ('refusal' in outcome) throw refusalOf(outcome.refusal, platform.faults)
  thread.control = outcome.control
  if (thread.control.ownerAppId !== leadAdAppId) delete thread.leadAd
  platform.changed(thread.psid)
  return outcome.notice
}

type At = { timestamp?: number; entry?: Record<string, unknown> }

/** The codes are certain; whether Messenger adds Instagram's subcodes is not. */
function refusalOf(refusal: ControlRefusal, { takeRefusalSubcode, notOwnerSubcode }: Readings): GraphError {
  const subcode = refusal === 'take-without-routing' ? takeRefusalSubcode : notOwnerSubcode
  const isAsked = ['take-without-routing', 'pass-by-other', 'release-by-other', 'extend-by-other'].includes(refusal)
  const known = graphError(refusal)
  return isAsked && subcode !== null ? new GraphError({ ...known.shape, subcode }) : known
}

export function tellControl(platform: Platform, thread: Thread, notice: ControlNotice | null, at: At = {}): void {
  if (!notice) return
  const { timestamp = platform.clock.now(), entry } = at
  const { kind, toAppId } = notice
  const { routing } = situationOf(platform, thread)
  const { namesBothOwners } = rulesOf(routing)
  const isForAll = platform.faults.broadcastControl && kind !== 'request_thread_control'
  const item = {
    sender: { id: thread.psid },
    recipient: { id: thread.pageId },
    timestamp,
    [kind]: noticeBody(notice, { asStrings: platform.faults.stringAppIds, namesBothOwners }),
  }
  const others =
    !platform.faults.handoversToOthers && routing.defaultAppId !== null && rulesOf(routing).take === 'toggle'
  // Under one report only the default app hears of handovers since the move to routing.
  if (others && toAppId !== routing.defaultAppId && !isForAll) return
  const audience = isForAll ? ({ to: 'page' } as const) : ({ to: 'apps', appIds: toAppId ? [toAppId] : [] } as const)
  emitThreadEvent(platform, thread, { item, audience, entry })
}

type Wording = { asStrings: boolean; namesBothOwners: boolean }

/** In the first protocol a pass named only who has the thread now, and a take only who had it. */
function noticeBody(notice: ControlNotice, { asStrings, namesBothOwners }: Wording) {
  const { kind, previousOwnerAppId, newOwnerAppId, metadata } = notice
  const newOwner = appIdOnWire(newOwnerAppId, asStrings)
  const note = metadata === undefined ? {} : { metadata }
  if (kind === 'request_thread_control') return { requested_owner_app_id: newOwner, ...note }
  const previousOwner = appIdOnWire(previousOwnerAppId, asStrings)
  if (namesBothOwners) return { previous_owner_app_id: previousOwner, new_owner_app_id: newOwner, ...note }
  return kind === 'pass_thread_control'
    ? { new_owner_app_id: newOwner, ...note }
    : { previous_owner_app_id: previousOwner, ...note }
}

/** Moves and tells at once: what every actor does who does nothing else in the same breath. */
export function moveAndTell(
  platform: Platform,
  thread: Thread,
  request: ControlRequest & { move: ControlMoveName },
): void {
  tellControl(platform, thread, moveThread(platform, thread, request))
}
