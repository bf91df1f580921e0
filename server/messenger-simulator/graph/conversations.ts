import type { StoredMessage, Thread } from '../state/world.ts'
import { type GraphCall, pageOf } from './call.ts'
import { noSuchObject } from './errors.ts'
import { type Field, fieldsParameter } from './fields.ts'
import { textParameter } from './parameters.ts'

const prefix = 't_'
const usualPage = 25

export const conversationIdOf = ({ psid }: Thread): string => `${prefix}${psid}`

export function findConversation(call: Pick<GraphCall, 'platform'>, id: string): Thread | undefined {
  return id.startsWith(prefix) ? call.platform.world.threads[id.slice(prefix.length)] : undefined
}

/** `GET /{page-id}/conversations`: the Page's threads that have begun, the latest first; with `user_id` the one with that person. */
export function listConversations(call: GraphCall) {
  const page = pageOf(call)
  const psid = textParameter(call.params, 'user_id')
  const threads = Object.values(call.platform.world.threads)
    .filter((thread) => thread.pageId === page.id && thread.messages.length > 0)
    .filter((thread) => psid === undefined || thread.psid === psid)
    .sort((a, b) => lastAt(b) - lastAt(a))
  const fields = fieldsParameter(call.params) ?? [{ name: 'id' }, { name: 'updated_time' }]
  return { data: threads.slice(0, limitOf(call)).map((thread) => present(call, thread, fields)) }
}

/** `GET /{conversation-id}`. */
export function getConversation(call: GraphCall) {
  const thread = findConversation(call, call.nodeId)
  if (!thread || thread.pageId !== call.caller.pageId) throw noSuchObject(call.method, call.nodeId)
  return present(call, thread, fieldsParameter(call.params) ?? [{ name: 'id' }, { name: 'updated_time' }])
}

const limitOf = ({ params }: GraphCall) => Number(textParameter(params, 'limit') ?? usualPage)

const lastAt = (thread: Thread) => thread.messages.at(-1)?.at ?? 0

function present(call: GraphCall, thread: Thread, fields: Field[]) {
  const facts: Record<string, (field: Field) => unknown> = {
    updated_time: () => isoSeconds(lastAt(thread)),
    message_count: () => thread.messages.length,
    messages: (field) => messagesOf(thread, field),
    participants: () => ({
      data: [
        {
          id: thread.psid,
          name: call.platform.world.customers[thread.psid]?.name,
          email: `${thread.psid}@facebook.com`,
        },
        {
          id: thread.pageId,
          name: pageOf({ ...call, nodeId: thread.pageId }).name,
          email: `${thread.pageId}@facebook.com`,
        },
      ],
    }),
  }
  const shown = fields.flatMap((field) => (facts[field.name] ? [[field.name, facts[field.name]?.(field)]] : []))
  return { ...Object.fromEntries(shown), id: conversationIdOf(thread) }
}

function messagesOf(thread: Thread, { limit = usualPage, fields = [{ name: 'id' }, { name: 'created_time' }] }: Field) {
  const newest = thread.messages.slice(-limit).reverse()
  return { data: newest.map((message) => pickFields(messageNode(message, thread), fields)) }
}

/** A message as the Graph API shows it afterwards: in another shape than the webhook, and without its metadata. */
export function messageNode(message: StoredMessage, thread: Thread): Record<string, unknown> {
  const [from, to] = message.appId === null ? [thread.psid, thread.pageId] : [thread.pageId, thread.psid]
  const media = message.attachments.filter(({ type }) => type !== 'template')
  return {
    id: message.mid,
    created_time: isoSeconds(message.at),
    from: { id: from },
    to: { data: [{ id: to }] },
    message: message.text ?? '',
    ...(media.length > 0 && { attachments: { data: media.map(({ type, payload }) => attachmentNode(type, payload)) } }),
    ...(message.replyToMid && { reply_to: { id: message.replyToMid } }),
  }
}

function attachmentNode(type: string, payload: unknown) {
  const url = String((payload as { url?: unknown } | null | undefined)?.url ?? '')
  const name = decodeURIComponent(url.split('/').at(-1) ?? '')
  const file = { id: name, name, mime_type: `${type}/*` }
  if (type === 'image') return { ...file, image_data: { url } }
  return type === 'video' ? { ...file, video_data: { url } } : { ...file, file_url: url }
}

export function pickFields(node: Record<string, unknown>, fields: Field[]) {
  const wanted = new Set(['id', ...fields.map(({ name }) => name)])
  return Object.fromEntries(Object.entries(node).filter(([name]) => wanted.has(name)))
}

const isoSeconds = (at: number) => new Date(at).toISOString().replace(/\.\d+Z$/, '+0000')
