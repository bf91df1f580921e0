import type { SendRight } from '../rules/reply-window.ts'
import type { Thread } from '../state/world.ts'
import type { GraphCall } from './call.ts'
import { badParameter } from './errors.ts'
import { objectParameter, textParameter } from './parameters.ts'
import { personaOf } from './personas.ts'
import { checkMaySend } from './send-right.ts'

const typingMs = 20_000

type Action = (call: GraphCall, thread: Thread) => void

const actions: Record<string, Action> = {
  typing_on: ({ platform, caller }, thread) => {
    thread.typing = { appId: caller.appId, until: platform.clock.now() + typingMs }
    // Fades by itself; the onlookers must be told that it did.
    setTimeout(() => platform.feed.publish('conversation', { psid: thread.psid }), typingMs).unref()
  },
  typing_off: (_call, thread) => {
    thread.typing = null
  },
  mark_seen: ({ platform }, thread) => {
    for (const message of thread.messages) {
      if (message.appId === null) message.readAt ??= platform.clock.now()
    }
  },
  react: (call, thread) => {
    const { message, reaction } = reactedMessage(call, thread)
    message.reactions = { ...message.reactions, page: reaction ?? '❤' }
  },
  unreact: (call, thread) => {
    const { message } = reactedMessage(call, thread)
    const { page: _, ...others } = message.reactions ?? {}
    message.reactions = others
  },
}

export function takeSenderAction(call: GraphCall, thread: Thread, right: SendRight) {
  const name = (textParameter(call.params, 'sender_action') ?? '').toLowerCase()
  const action = actions[name]
  if (!action) {
    const known = Object.keys(actions).join(', ').toUpperCase()
    throw badParameter(`Param sender_action must be one of {${known}} - got "${name}".`)
  }
  personaOf(call)
  checkMaySend(call, thread, right)
  action(call, thread)
  call.platform.changed(thread.psid)
  return { recipient_id: thread.psid }
}

function reactedMessage(call: GraphCall, thread: Thread) {
  const payload = objectParameter(call.params, 'payload')
  const message = thread.messages.find(({ mid }) => mid === payload?.message_id)
  if (!message) throw badParameter('Param payload[message_id] is not a message of this conversation.')
  return { message, reaction: textParameter(payload ?? {}, 'reaction') }
}
