import type { Platform } from '../platform.ts'
import { findPage } from '../state/threads.ts'
import type { Thread } from '../state/world.ts'
import { badParameter, graphError, noSuchObject } from './errors.ts'
import { objectParameter, type ParsedRequest, textParameter } from './parameters.ts'
import { repliedComment } from './private-replies.ts'
import type { Caller } from './tokens.ts'

/** One Graph call on its way to the edge that answers it. */
export type GraphCall = ParsedRequest & {
  platform: Platform
  method: string
  caller: Caller
  /** The id of the node the call is about, with `me` resolved. */
  nodeId: string
  /** Things that happen once the caller has the answer, such as the echo of what was sent. */
  afterAnswer: (() => void)[]
}

export type Edge = (call: GraphCall) => unknown

/** The Page a call is about; the token must be one of that very Page. */
export function pageOf({ platform, caller, nodeId, method }: GraphCall) {
  const page = findPage(platform.world, nodeId)
  if (!page) throw noSuchObject(method, nodeId)
  if (caller.pageId !== page.id) throw graphError('not-this-page')
  return page
}

/** Whose token it is; a Page or an app has no Pages of its own. */
export function personOf({ platform, caller, nodeId, method }: GraphCall) {
  const person = platform.world.setup.people.find(({ id }) => id === nodeId)
  if (!person || caller.personId !== person.id) throw noSuchObject(method, nodeId)
  return person
}

/** The thread named by `recipient`, which is `{"id"}`, `{"user_ref"}`, `{"comment_id"}`, `{"post_id"}` or, in a query, the bare PSID. */
export function recipientThread(call: GraphCall): Thread {
  const { world } = call.platform
  const page = pageOf(call)
  const bare = textParameter(call.params, 'recipient')
  if (bare === undefined) throw badParameter('The parameter recipient is required')
  const recipient = /^\d+$/.test(bare) ? { id: bare } : objectParameter(call.params, 'recipient')
  const psid = recipient?.id ?? repliedComment(call)?.psid ?? psidOfUserRef(call, recipient?.user_ref)
  const thread = world.threads[String(psid)]
  if (!thread || thread.pageId !== page.id) throw graphError('no-such-user')
  return thread
}

function psidOfUserRef({ platform: { world } }: GraphCall, userRef: unknown): string | undefined {
  if (typeof userRef !== 'string') return undefined
  return Object.values(world.customers).find((customer) => customer.userRef === userRef)?.psid
}
