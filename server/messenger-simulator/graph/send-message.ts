import { interruptLeadAd } from '../actors/lead-ad.ts'
import { moveThread, tellControl } from '../actors/move-thread.ts'
import { emitEcho, speakAsPage } from '../actors/page-voice.ts'
import type { ControlNotice } from '../rules/control-moves.ts'
import { findUnknownKeys } from '../rules/message-keys.ts'
import { findLimitBroken } from '../rules/message-limits.ts'
import type { SendRight } from '../rules/reply-window.ts'
import { situationOf } from '../state/threads.ts'
import type { QuickReply, StoredMessage, Thread, WireAttachment } from '../state/world.ts'
import { resolveAttachment } from './attachments.ts'
import { type GraphCall, recipientThread } from './call.ts'
import { badParameter, graphError } from './errors.ts'
import { objectParameter, textParameter } from './parameters.ts'
import { personaOf } from './personas.ts'
import { repliedComment } from './private-replies.ts'
import { checkMaySend, rightOf, takesBySending } from './send-right.ts'
import { checkThreadControl, moveAfterSend } from './send-thread-control.ts'
import { takeSenderAction } from './sender-actions.ts'

type Fields = Record<string, unknown>

/** `POST /{page-id}/messages`. */
export async function sendMessage(call: GraphCall) {
  const { params } = call
  if (params.sender_action !== undefined && params.message !== undefined) throw graphError('message-with-action')
  const thread = recipientThread(call)
  const right = rightOf(call)
  if (params.sender_action !== undefined) return takeSenderAction(call, thread, right)
  const message = readMessage(params)
  personaOf(call)
  quotedMid(call, thread)
  checkThreadControl(call, thread)
  checkMaySend(call, thread, right)
  const { attachments, attachmentId } = await resolveContent(call, message)
  // Fetching took time; control and window are decided when the message goes out.
  checkMaySend(call, thread, right)
  const stored = commitMessage(call, thread, { message, attachments, right })
  const isByUserRef = objectParameter(params, 'recipient')?.user_ref !== undefined
  return {
    ...(!isByUserRef && { recipient_id: thread.psid }),
    message_id: stored.mid,
    ...(attachmentId && { attachment_id: attachmentId }),
  }
}

function readMessage(params: Fields): Fields {
  const message = objectParameter(params, 'message')
  if (!message) throw badParameter('The parameter message is required')
  const unknown = findUnknownKeys(message)
  if (unknown) {
    throw badParameter(`Invalid keys "${unknown.keys.join(', ')}" were found in param "${unknown.path}".`)
  }
  const contents = ['text', 'attachment', 'attachments', 'sticker_id'].filter((key) => isGiven(message[key]))
  if (contents.length === 0) throw graphError('empty-message')
  if (contents.length > 1) throw badParameter(`A message can have only one of ${contents.join(', ')}.`)
  const broken = findLimitBroken(message)
  if (broken) throw badParameter(broken)
  return message
}

const isGiven = (value: unknown) => value !== undefined && value !== null && value !== ''

type Content = { attachments: WireAttachment[]; attachmentId: string | null }

async function resolveContent(call: GraphCall, message: Fields): Promise<Content> {
  if (message.sticker_id !== undefined)
    return { attachments: [stickerOf(call, message.sticker_id)], attachmentId: null }
  const asked = Array.isArray(message.attachments) ? message.attachments : [message.attachment].filter(isGiven)
  const resolved = await Promise.all(asked.map((attachment) => resolveAttachment(call, attachment)))
  return {
    attachments: resolved.map(({ wire }) => wire),
    attachmentId: resolved.find(({ attachmentId }) => attachmentId)?.attachmentId ?? null,
  }
}

function stickerOf({ platform }: GraphCall, stickerId: unknown): WireAttachment {
  const url = `${platform.baseUrl}/_files/stickers/${stickerId}.svg`
  return { type: 'sticker', payload: { url, sticker_id: Number(stickerId) } }
}

type Sending = { message: Fields; attachments: WireAttachment[]; right: SendRight }

/** From here to the answer nothing is awaited: a send, and the control that goes with it, are one act. */
function commitMessage(call: GraphCall, thread: Thread, { message, attachments, right }: Sending): StoredMessage {
  const { platform, caller } = call
  interruptLeadAd(platform, thread, caller.appId)
  if (takesBySending(caller.appId, right, situationOf(platform, thread))) {
    tellControl(platform, thread, moveThread(platform, thread, { move: 'seize', by: caller.appId }))
  }
  const comment = repliedComment(call)
  if (comment) comment.isAnswered = true
  const stored = speakAsPage(platform, thread, {
    appId: caller.appId,
    text: typeof message.text === 'string' ? message.text : null,
    metadata: textParameter(message, 'metadata') ?? null,
    quickReplies: Array.isArray(message.quick_replies) ? (message.quick_replies as QuickReply[]) : [],
    attachments,
    replyToMid: quotedMid(call, thread),
  })
  const personaId = personaOf(call)
  if (personaId) stored.personaId = personaId
  announce(call, thread, { stored, notice: moveAfterSend(call, thread) })
  return stored
}

/** The message of either side that a send quotes. */
function quotedMid({ params }: GraphCall, { messages }: Thread): string | undefined {
  const mid = textParameter(objectParameter(params, 'reply_to') ?? {}, 'mid')
  if (mid === undefined || messages.some((message) => message.mid === mid)) return mid
  throw badParameter('Param reply_to[mid] is not a message of this conversation.')
}

/** The echo goes out after the answer, and before the news of a pass that came with the message. */
function announce(
  { platform, afterAnswer }: GraphCall,
  thread: Thread,
  { stored, notice }: { stored: StoredMessage; notice: ControlNotice | null },
): void {
  const { echoDelayMs } = platform.faults
  const echo = () => emitEcho(platform, thread, stored)
  afterAnswer.push(echoDelayMs > 0 ? () => platform.later(echoDelayMs, echo) : echo)
  afterAnswer.push(() => tellControl(platform, thread, notice))
}
