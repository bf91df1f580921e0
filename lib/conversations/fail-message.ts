import { addLine, type OpenConversation, show } from '#lib/handover/open-conversation.ts'
import { bringToPeople } from '#lib/handover/request-human.ts'
import type { Failure } from '#lib/outgoing-message.ts'
import type { Message } from '#prisma/generated/client.ts'
import { summarise } from './summarise.ts'
import type { MessageContent } from './timeline.ts'

export type FailureReason = { code: Failure['code'] | 'not-the-holder'; graph?: Failure['graph'] }

/**
 * Part. It will not be sent as it is: shown with the reason, and tried again only when a person says so. Where it was the
 * bot's, people take over, because a customer waits for it (unless nobody can reach them).
 */
export async function failMessage(open: OpenConversation, message: Message, reason: FailureReason): Promise<void> {
  await restate(open, message, reason)
  if (isBotLeftSpeechless(open, message) && !unreachable.includes(reason.code)) await handOver(open)
}

const unreachable: FailureReason['code'][] = ['person-unavailable', 'person-unknown']

const isBotLeftSpeechless = ({ row }: OpenConversation, { author, content, epoch }: Message) =>
  author === 'bot' && row.holder === 'bot' && row.epoch === epoch && (content as MessageContent).notice === undefined

async function handOver(open: OpenConversation) {
  const summary = await summarise(open)
  const language = open.row.language ?? undefined
  await bringToPeople(open, { actor: { kind: 'bot' }, reason: 'bot-failed', summary, language })
}

async function restate(open: OpenConversation, { id }: Message, { code, graph }: FailureReason) {
  const data = { status: 'failed', failure: code, failureDetail: graph?.message, version: { increment: 1 } }
  await open.tx.message.update({ where: { id }, data, select: { id: true } })
  addLine(open, {
    actor: { kind: 'relais' },
    action: 'message.failed',
    reason: code,
    evidence: { messageId: id, graph },
  })
  show(open, { type: 'message', id })
}
