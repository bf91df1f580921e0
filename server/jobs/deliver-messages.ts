import type { Delivery } from '#lib/conversations/delivery.ts'
import { nextDelivery } from '#lib/conversations/next-delivery.ts'
import { nextLost } from '#lib/conversations/next-lost.ts'
import { recordDelivery } from '#lib/conversations/record-delivery.ts'
import { recordLookUp } from '#lib/conversations/record-look-up.ts'
import type { Jobs } from '#lib/jobs/jobs.ts'
import { log } from '#lib/log.ts'
import { readBytes } from '#lib/media/storage.ts'
import { readNewest } from '#lib/messenger/read-newest.ts'
import { sendMessage } from '#lib/messenger/send.ts'
import type { Failure, OutgoingMessage } from '#lib/outgoing-message.ts'
import { callAsPage } from '#lib/pages/call-as-page.ts'
import { forgetPersona } from '#lib/pages/persona.ts'
import { personaFor } from './persona-for.ts'

/** Nothing overtakes: what is not known to have arrived is looked for before anything after it is said. */
export async function deliverMessages({ conversationId }: Jobs['deliver-messages']): Promise<void> {
  let isFree = true
  while (isFree) {
    const next = await nextDelivery(conversationId)
    isFree = next ? (await deliver(next)) && !next.isLast : await lookForNext(conversationId)
  }
}

async function lookForNext(conversationId: string): Promise<boolean> {
  const lost = await nextLost(conversationId)
  if (!lost) return false
  const { pageId, appId, psid } = lost
  return recordLookUp(lost, await callAsPage(pageId, { appId }, (credentials) => readNewest(credentials, psid)))
}

/** Messenger does not say what was bad about it: without a pass beside it, it is said all the same, and control is settled by itself. */
async function deliver(delivery: Delivery): Promise<boolean> {
  const outcome = await send(delivery)
  const isRefusedWhole = delivery.pass && !outcome.isOk && outcome.failure.code === 'bad-request'
  if (!isRefusedWhole) return recordDelivery(delivery, outcome)
  const { pass: _refused, ...plain } = delivery
  return recordDelivery(plain, await send(plain))
}

async function send(delivery: Delivery) {
  const prepared = await prepare(delivery)
  if ('failure' in prepared) return { isOk: false, failure: prepared.failure } as const
  const { pageId, appId, agentId } = delivery
  const say = (message: OutgoingMessage) =>
    callAsPage(pageId, { appId }, (credentials) => sendMessage(credentials, message))
  const personaId = await personaFor(delivery)
  const outcome = await say({ ...prepared.message, personaId })
  const isPersonaRefused = personaId && !outcome.isOk && outcome.failure.code === 'bad-request'
  if (!isPersonaRefused || !agentId) return outcome
  // Messenger does not say what was bad about it: without the persona it is said all the same (D35).
  await forgetPersona(pageId, agentId)
  return say(prepared.message)
}

/** What goes wrong before Messenger is called (the storage is away) is no doubt about what Messenger did. */
async function prepare(delivery: Delivery): Promise<{ message: OutgoingMessage } | { failure: Failure }> {
  try {
    return { message: await messageOf(delivery) }
  } catch (error) {
    log.error({ messageId: delivery.messageId, error: String(error) }, 'a message could not be prepared for sending')
    const graph = { status: null, code: null, subcode: null, message: `not sent: ${String(error)}`, traceId: null }
    return { failure: { code: 'temporary', handling: 'retry', graph } }
  }
}

async function messageOf({ psid, metadata, window, replyToMid, pass, body }: Delivery): Promise<OutgoingMessage> {
  const envelope = { psid, metadata, window, replyToMid, ...(pass && { passTo: pass.to }) }
  if (body.kind !== 'file') return { ...envelope, ...body }
  const { storageKey, ...file } = body
  return { ...envelope, ...file, bytes: await readBytes(storageKey) }
}
