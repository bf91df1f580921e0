import { moveAndTell } from '../actors/move-thread.ts'
import { limits } from '../rules/message-limits.ts'
import { type ControlMoveName, currentControl } from '../rules/thread-control.ts'
import { situationOf } from '../state/threads.ts'
import { type Edge, type GraphCall, recipientThread } from './call.ts'
import { badParameter } from './errors.ts'
import { textParameter } from './parameters.ts'

/** `POST /{page-id}/pass_thread_control` and its sisters: one edge per move. */
export function controlEdge(move: ControlMoveName): Edge {
  return (call) => {
    const thread = recipientThread(call)
    const { params, caller, platform } = call
    const metadata = textParameter(params, 'metadata')
    if (metadata !== undefined && metadata.length > limits.metadataLength) {
      throw badParameter(`Length of param metadata must be less than or equal to ${limits.metadataLength}`)
    }
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
  const { ownerAppId, expiresAt } = currentControl(situation.control, situation.now)
  if (ownerAppId === null) return { data: [] }
  const expiration = Math.floor((expiresAt ?? 0) / 1000)
  const { appId } = call.caller
  const seesOwner = appId === ownerAppId || appId === situation.routing.defaultAppId
  return { data: [{ thread_owner: { ...(seesOwner && { app_id: ownerAppId }), expiration } }] }
}
