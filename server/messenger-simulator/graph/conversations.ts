import { isWindowOpen } from '../rules/reply-window.ts'
import { rulesOf } from '../rules/routing.ts'
import { currentControl } from '../rules/thread-control.ts'
import { situationOf } from '../state/threads.ts'
import type { StoredMessage, Thread } from '../state/world.ts'
import { type GraphCall, pageOf } from './call.ts'
import { graphError, noSuchObject } from './errors.ts'
import { type Field, fieldsParameter, pickFields, writeFields } from './fields.ts'
import { isoSeconds, messageNode } from './message-node.ts'
import { addressOf, type Cut, cutOf, cutPage } from './paging.ts'
import { textParameter } from './parameters.ts'

const prefix = 't_'
const usualPage = 25
/** Of older messages only the id and the time are told. */
const detailedMessages = 20
const usualFields: Field[] = [{ name: 'id' }, { name: 'updated_time' }]

export const conversationIdOf = ({ psid }: Thread): string => `${prefix}${psid}`

export function findConversation(call: Pick<GraphCall, 'platform'>, id: string): Thread | undefined {
  return id.startsWith(prefix) ? call.platform.world.threads[id.slice(prefix.length)] : undefined
}

/** `GET /{page-id}/conversations`: the Page's threads that have begun, the latest first; with `user_id` the one with that person. */
export function listConversations(call: GraphCall) {
  const { params } = call
  const page = pageOf(call)
  const psid = textParameter(params, 'user_id')
  const isMessenger = (textParameter(params, 'platform') ?? 'messenger').toLowerCase() === 'messenger'
  const threads = Object.values(call.platform.world.threads)
    .filter((thread) => isMessenger && thread.pageId === page.id && thread.messages.length > 0)
    .filter((thread) => (thread.folder ?? 'inbox') === (textParameter(params, 'folder') ?? 'inbox').toLowerCase())
    .filter((thread) => psid === undefined || thread.psid === psid)
    .sort((a, b) => (threadKey(a) < threadKey(b) ? 1 : -1))
  const query = {
    platform: 'messenger',
    user_id: psid,
    folder: textParameter(params, 'folder'),
    fields: textParameter(params, 'fields'),
  }
  const linkTo = (place: Record<string, string>) => addressOf(call, `${page.id}/conversations`, { ...query, ...place })
  const { items, paging } = cutPage(threads, cutOf(call, usualPage), { keyOf: threadKey, linkTo })
  const fields = fieldsParameter(params) ?? usualFields
  return { data: items.map((thread) => present(call, thread, fields)), ...paging }
}

/** `GET /{conversation-id}`. */
export function getConversation(call: GraphCall) {
  return present(call, conversationOf(call), fieldsParameter(call.params) ?? usualFields)
}

/** `GET /{conversation-id}/messages`: where the pages of `messages` in a conversation lead. */
export function listMessages(call: GraphCall) {
  const fields = fieldsParameter(call.params) ?? undefined
  return messagesOf(call, conversationOf(call), { field: { name: 'messages', fields }, cut: cutOf(call, usualPage) })
}

/** `GET /{message-id}`: the same id as the answer to the send and the echo. */
export function getMessage(call: GraphCall) {
  const { thread, message } = findOwnMessage(call)
  if (message.unsentAt || !isDetailed(thread, message)) throw graphError('message-gone')
  const fields = fieldsParameter(call.params) ?? [{ name: 'created_time' }]
  return pickFields(messageNode(call.platform, thread, message), fields)
}

function findOwnMessage({ platform: { world }, caller, method, nodeId }: GraphCall) {
  for (const thread of Object.values(world.threads)) {
    const message = thread.messages.find(({ mid }) => mid === nodeId)
    if (message && thread.pageId === caller.pageId) return { thread, message }
  }
  throw noSuchObject(method, nodeId)
}

function conversationOf(call: GraphCall): Thread {
  const thread = findConversation(call, call.nodeId)
  if (!thread || thread.pageId !== call.caller.pageId) throw noSuchObject(call.method, call.nodeId)
  return thread
}

const lastAt = (thread: Thread) => thread.messages.at(-1)?.at ?? 0
const threadKey = (thread: Thread) => `${String(lastAt(thread)).padStart(15, '0')}:${thread.psid}`
const messageKey = ({ at, mid }: StoredMessage) => `${String(at).padStart(15, '0')}:${mid}`
const messagesLeft = ({ messages }: Thread) => messages.filter(({ unsentAt }) => !unsentAt)
const isDetailed = (thread: Thread, message: StoredMessage) =>
  messagesLeft(thread).slice(-detailedMessages).includes(message)

function present(call: GraphCall, thread: Thread, fields: Field[]) {
  const facts = factsOf(call, thread)
  const shown = fields.flatMap((field) => {
    const value = facts[field.name]?.(field)
    return value === undefined ? [] : [[field.name, value]]
  })
  return { ...Object.fromEntries(shown), id: conversationIdOf(thread) }
}

function factsOf(call: GraphCall, thread: Thread): Record<string, (field: Field) => unknown> {
  const { platform, caller } = call
  const situation = situationOf(platform, thread)
  const last = thread.messages.at(-1)
  const parties = () => ({ data: partiesOf(call, thread) })
  return {
    updated_time: () => isoSeconds(lastAt(thread)),
    folder: () => thread.folder ?? 'inbox',
    link: () => `/${thread.pageId}/inbox/${thread.psid}/`,
    name: () => platform.world.customers[thread.psid]?.name,
    message_count: () => thread.messages.length,
    unread_count: () => thread.messages.filter(({ appId, readAt }) => appId === null && readAt === null).length,
    snippet: () => last?.text ?? last?.postback?.title ?? '',
    can_reply: () => isWindowOpen(thread.window, 'standard', situation.now),
    is_subscribed: () => true,
    /** Told only where routing is on. */
    is_owner: () => {
      const isRouted = rulesOf(situation.routing).featureStatus.msgr_multi_app
      return isRouted ? currentControl(situation).ownerAppId === caller.appId : undefined
    },
    messages: (field) => messagesOf(call, thread, { field, cut: { limit: field.limit ?? usualPage, ...field.place } }),
    participants: parties,
    senders: parties,
  }
}

function partiesOf(call: GraphCall, { psid, pageId }: Thread) {
  const named = (id: string, name: string | undefined) => ({ name, email: `${id}@facebook.com`, id })
  const { name } = pageOf({ ...call, nodeId: pageId })
  return [named(psid, call.platform.world.customers[psid]?.name), named(pageId, name)]
}

/** Newest first. */
function messagesOf(call: GraphCall, thread: Thread, { field, cut }: { field: Field; cut: Cut }) {
  const fields = field.fields ?? [{ name: 'created_time' }]
  const path = `${conversationIdOf(thread)}/messages`
  const linkTo = (place: Record<string, string>) => addressOf(call, path, { fields: writeFields(fields), ...place })
  const { items, paging } = cutPage(messagesLeft(thread).toReversed(), cut, { keyOf: messageKey, linkTo })
  const data = items.map((message) => {
    const isTold = isDetailed(thread, message) ? fields : fields.filter(({ name }) => name === 'created_time')
    return pickFields(messageNode(call.platform, thread, message), isTold)
  })
  return { data, ...paging }
}
