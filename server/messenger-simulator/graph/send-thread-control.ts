import { moveThread } from '../actors/move-thread.ts'
import type { ControlNotice } from '../rules/control-moves.ts'
import { rulesOf } from '../rules/routing.ts'
import { situationOf } from '../state/threads.ts'
import type { Thread } from '../state/world.ts'
import type { GraphCall } from './call.ts'
import { badParameter, graphError } from './errors.ts'
import { objectParameter, textParameter } from './parameters.ts'

/** Refuses a `thread_control` that could not be carried out, before anything is sent. */
export function checkThreadControl(call: GraphCall, thread: Thread): void {
  const wish = objectParameter(call.params, 'thread_control')
  if (!wish) return
  const { routing } = situationOf(call.platform, thread)
  if (!rulesOf(routing).passesWithSend) throw graphError('routing-needed')
  const type = wish.control_type ?? 'release'
  if (type !== 'pass' && type !== 'release') {
    throw badParameter(`Param thread_control[control_type] must be one of {pass, release} - got "${type}".`)
  }
  const target = textParameter(wish, 'app_id') ?? routing.defaultAppId
  if (type === 'pass' && !(target && routing.participants.includes(target))) throw graphError('incorrect-app')
}

/** Passes to the named app or the default one; without a `control_type` it releases, which nobody is told. */
export function moveAfterSend({ platform, caller, params }: GraphCall, thread: Thread): ControlNotice | null {
  const wish = objectParameter(params, 'thread_control')
  if (!wish) return null
  const by = caller.appId
  if (wish.control_type === 'pass') {
    return moveThread(platform, thread, { move: 'pass', by, target: textParameter(wish, 'app_id') })
  }
  const isOwner = thread.control.ownerAppId === by
  return isOwner ? moveThread(platform, thread, { move: 'release', by }) : null
}
