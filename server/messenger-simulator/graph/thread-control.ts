import { refuseDuringLeadAd } from '../actors/lead-ad.ts'
import { moveAndTell } from '../actors/move-thread.ts'
import type { ControlMoveName } from '../rules/control-moves.ts'
import { roleIn, rulesOf, secondariesOf } from '../rules/routing.ts'
import { currentControl } from '../rules/thread-control.ts'
import { appName } from '../state/apps.ts'
import { routingOf, situationOf } from '../state/threads.ts'
import { type Edge, type GraphCall, pageOf, recipientThread } from './call.ts'
import { badParameter, graphError } from './errors.ts'
import { textParameter } from './parameters.ts'

/** `POST /{page-id}/pass_thread_control` and its sisters: one edge per move. */
export function controlEdge(move: ControlMoveName): Edge {
  return (call) => {
    const thread = recipientThread(call)
    const { params, caller, platform } = call
    const metadata = textParameter(params, 'metadata')
    const longest = platform.faults.handoverMetadataLength ?? Number.POSITIVE_INFINITY
    if (metadata !== undefined && metadata.length > longest) {
      throw badParameter(`Length of param metadata must be less than or equal to ${longest}`)
    }
    refuseDuringLeadAd(platform, thread)
    const target = textParameter(params, 'target_app_id')
    const durationSeconds = Number(textParameter(params, 'duration'))
    moveAndTell(platform, thread, { move, by: caller.appId, target, metadata, durationSeconds })
    return { success: true }
  }
}

/** `GET /{page-id}/thread_owner`: the owner's name is for the owner and the default app; others learn only until when. */
export function getThreadOwner(call: GraphCall) {
  const thread = recipientThread(call)
  const situation = situationOf(call.platform, thread)
  const { ownerAppId, expiresAt } = currentControl(situation)
  if (ownerAppId === null) return { data: [] }
  // Where control has no end, every app with a role learns the owner's name.
  if (rulesOf(situation.routing).hasRoles) return { data: [{ thread_owner: { app_id: ownerAppId } }] }
  const expiration = Math.floor((expiresAt ?? 0) / 1000)
  const { appId } = call.caller
  const seesOwner = appId === ownerAppId || appId === situation.routing.defaultAppId
  return { data: [{ thread_owner: { ...(seesOwner && { app_id: ownerAppId }), expiration } }] }
}

/** `GET /{page-id}/secondary_receivers`: for the Primary Receiver alone, where there is one. */
export function listSecondaryReceivers(call: GraphCall) {
  const { platform, caller } = call
  const routing = routingOf(platform, pageOf(call).id)
  if (!rulesOf(routing).hasRoles) throw graphError('protocol-disabled')
  const role = roleIn(routing, caller.appId)
  if (role === null) throw graphError('no-receiver-role')
  if (role === 'secondary_receiver') throw graphError('secondaries-hidden')
  return { data: secondariesOf(routing).map((id) => ({ id, name: appName(platform.world, id) })), paging: {} }
}
