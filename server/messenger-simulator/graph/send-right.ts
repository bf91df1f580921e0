import { refuseDuringLeadAd } from '../actors/lead-ad.ts'
import { isWindowOpen, type SendRight } from '../rules/reply-window.ts'
import { rulesOf } from '../rules/routing.ts'
import { maySend, mayTake, type Situation } from '../rules/thread-control.ts'
import { findApp } from '../state/apps.ts'
import { isLeadAdAsking, situationOf } from '../state/threads.ts'
import type { Thread } from '../state/world.ts'
import type { GraphCall } from './call.ts'
import { badParameter, GraphError, graphError } from './errors.ts'
import { textParameter } from './parameters.ts'
import { repliedComment } from './private-replies.ts'

const messagingTypes = ['RESPONSE', 'UPDATE', 'MESSAGE_TAG', 'UTILITY']
const retiredTags = ['CONFIRMED_EVENT_UPDATE', 'POST_PURCHASE_UPDATE', 'ACCOUNT_UPDATE']

/** By what right the call sends: `messaging_type` and `tag`. Leaving both out still means a response. */
export function rightOf({ params, platform, caller }: GraphCall): SendRight {
  const type = textParameter(params, 'messaging_type') ?? 'RESPONSE'
  const tag = textParameter(params, 'tag')
  if (!messagingTypes.includes(type)) {
    throw badParameter(`Param messaging_type must be one of {${messagingTypes.join(', ')}} - got "${type}".`)
  }
  if (tag && retiredTags.includes(tag)) throw graphError('retired-tag')
  if (type !== 'MESSAGE_TAG' && tag === undefined) return 'standard'
  if (tag === undefined) throw badParameter('Param tag is required when messaging_type is MESSAGE_TAG.')
  if (tag !== 'HUMAN_AGENT') throw badParameter(`Param tag must be one of {HUMAN_AGENT} - got "${tag}".`)
  const hasFeature = findApp(platform.world, caller.appId)?.humanAgent === true
  if (!hasFeature) throw badParameter('The app has not been approved to use the tag HUMAN_AGENT.')
  return 'human-agent'
}

/** Throws the first reason why this app may not write to this customer now. */
export function checkMaySend(call: GraphCall, thread: Thread, right: SendRight): void {
  const { platform, caller } = call
  const customer = platform.world.customers[thread.psid]
  if (customer?.isBlocking || customer?.isBlocked) throw graphError('person-unavailable')
  const isInDevelopment = findApp(platform.world, caller.appId)?.inDevelopment === true
  if (isInDevelopment && !customer?.hasAppRole) throw graphError('no-role-on-app')
  refuseDuringLeadAd(platform, thread)
  const situation = situationOf(platform, thread)
  const isBreakingIn = isLeadAdAsking(platform, thread) && mayTake(caller.appId, situation)
  const hasControl = isBreakingIn || maySend(caller.appId, situation) || takesBySending(caller.appId, right, situation)
  if (!hasControl) throw graphError('another-app-controls')
  // Somebody known only by a user_ref has just opted in, and who commented may be answered once: no act of theirs to count from.
  const isOptIn = customer?.userRef && textParameter(call.params, 'recipient')?.includes('user_ref')
  if (!isOptIn && !repliedComment(call) && !isWindowOpen(thread.window, right, platform.clock.now()))
    throw outsideWindow(platform.faults.windowRefusalStatus)
}

function outsideWindow(status: number): GraphError {
  return new GraphError(graphError('outside-window').shape, { status, errorName: 'outside-window' })
}

/** A HUMAN_AGENT send takes the thread by itself, but only for an app that may take at all. */
export function takesBySending(appId: string, right: SendRight, situation: Situation): boolean {
  const { routing } = situation
  const isTakingAllowed =
    routing.readings.humanAgentTakes && rulesOf(routing).take === 'toggle' && mayTake(appId, situation)
  return right === 'human-agent' && isTakingAllowed && !maySend(appId, situation)
}
