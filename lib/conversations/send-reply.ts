import type { AgentActor } from '#lib/actor.ts'
import { env } from '#lib/env.ts'
import { Refusal } from '#lib/errors.ts'
import { changeTalk, inConversation, type OpenConversation } from '#lib/handover/open-conversation.ts'
import type { Upload } from '#prisma/generated/client.ts'
import { latest } from './heed-customer.ts'
import { type Offer, type OfferedButton, textLimit } from './input.ts'
import { type Draft, insertMessage } from './insert-message.ts'
import { type ReplyWindow, replyWindow } from './reply-window.ts'
import type { MessageContent } from './timeline.ts'

type Reply = {
  conversationId: string
  clientId: string
  text?: string
  uploadIds?: string[]
  replyToId?: string
  offer?: Offer
}
type Sent = { messages: { id: string; clientId: string }[]; version: number }

/**
 * An agent answers. Text and each file are messages of their own (D27), with the composer's `clientId` and the uploads' ids
 * as theirs, so sending again gives the same messages. Throws `not-the-holder`, `control-not-held`, `page-disconnected`,
 * `reply-window-closed`, `text-too-long`, `upload-missing`, `cannot-quote`.
 */
export async function sendReply(agent: AgentActor, reply: Reply): Promise<Sent> {
  const text = reply.text?.trim() || undefined
  if (text && text.length > textLimit) throw new Refusal('text-too-long', { limit: textLimit, length: text.length })
  const sent = await inConversation(reply.conversationId, async (open) => {
    const known = await findKnown(open, reply)
    const messages = known.length > 0 ? known : await queue(open, agent, { ...reply, text })
    return { messages, row: open.row }
  })
  return { messages: sent.messages, version: sent.row.version }
}

async function findKnown(
  { tx, row }: OpenConversation,
  { clientId, uploadIds = [] }: Reply,
): Promise<Sent['messages']> {
  const messages = await tx.message.findMany({
    where: { conversationId: row.id, clientId: { in: [clientId, ...uploadIds] } },
    orderBy: { arrival: 'asc' },
    select: { id: true, clientId: true },
  })
  return messages.map((message) => ({ id: message.id, clientId: message.clientId ?? clientId }))
}

async function queue(open: OpenConversation, agent: AgentActor, reply: Reply) {
  const { clientId, text, uploadIds = [], offer } = reply
  const window = requireSending(open, agent)
  const quoted = await quote(open, window, reply.replyToId)
  const uploads = await takeUploads(open, agent, uploadIds)
  const texts: Draft[] = text ? [{ ...by(open, agent), clientId, kind: 'text', text, content: choicesOf(offer) }] : []
  const built = { ...by(open, agent), clientId, kind: 'template', text: null } as const
  const cards: Draft[] = offer?.kind === 'cards' ? [{ ...built, content: templateOf(offer) }] : []
  const drafts = [...texts, ...uploads.map((upload) => fileDraft(open, agent, upload)), ...cards].map((draft, index) =>
    index === 0 ? { ...draft, content: { ...draft.content, ...quoted } } : draft,
  )
  if (drafts.length === 0) throw new Refusal('invalid-input', { text: 'empty' })
  const messages: Sent['messages'] = []
  for (const draft of drafts) {
    const id = await insertMessage(open, draft)
    if (id && draft.clientId) messages.push({ id, clientId: draft.clientId })
  }
  changeTalk(open, { seenAt: latest(open.row.lastCustomerMessageAt, open.at) })
  open.mustDeliver = true
  return messages
}

/** May she, is control ours, is the Page connected, is the window open: what the composer shows, enforced here. */
export function requireSending({ row, at }: OpenConversation, agent: AgentActor): ReplyWindow {
  if (row.holderAgentId !== agent.id)
    throw new Refusal('not-the-holder', { holder: row.holder, agentId: row.holderAgentId })
  if (row.settlement !== 'held')
    throw new Refusal('control-not-held', { settlement: row.settlement, reason: row.settlementReason })
  if (row.isDisconnected) throw new Refusal('page-disconnected', { pageId: row.pageId })
  const acts = { openedAt: row.windowOpenedAt, wroteAt: row.customerWroteAt }
  const window = replyWindow(acts, { hasHumanAgentWindow: env().messenger.hasHumanAgent }, at)
  if (window.state === 'closed') throw new Refusal('reply-window-closed', { closedAt: window.closedAt })
  return window
}

/** Messenger lets a message be quoted while the customer's last act is not older than 24 hours. */
async function quote({ tx, row }: OpenConversation, window: ReplyWindow, messageId: string | undefined) {
  if (!messageId) return {}
  const found = await tx.message.findFirst({ where: { id: messageId, conversationId: row.id }, select: { mid: true } })
  if (!found?.mid || window.state !== 'standard') throw new Refusal('cannot-quote', { messageId })
  return { replyToMid: found.mid }
}

/** A press says its own words: whoever holds the conversation then reads them like any others. */
const said = (title: string) => ({ title, payload: title })

function choicesOf(offer: Offer | undefined): MessageContent {
  if (offer?.kind === 'quick-replies') return { quickReplies: offer.titles.map(said) }
  return offer?.kind === 'buttons' ? { buttons: offer.buttons.map(pressed) } : {}
}

const pressed = (button: OfferedButton) =>
  button.type === 'web_url' ? button : { type: button.type, ...said(button.title) }

function templateOf({ cards }: Extract<Offer, { kind: 'cards' }>): MessageContent {
  const elements = cards.map(({ buttons, ...card }) => ({ ...card, buttons: buttons.map(pressed) }))
  return { template: { type: 'generic', elements } }
}

const by = ({ at, row }: OpenConversation, agent: AgentActor) =>
  ({ author: 'agent', authorAgentId: agent.id, at, status: 'queued', epoch: row.epoch }) as const

async function takeUploads({ tx, at }: OpenConversation, agent: AgentActor, ids: string[]): Promise<Upload[]> {
  if (ids.length === 0) return []
  const { count } = await tx.upload.updateMany({
    where: { id: { in: ids }, agentId: agent.id, usedAt: null },
    data: { usedAt: at },
  })
  if (count !== new Set(ids).size) throw new Refusal('upload-missing', { missing: ids.length - count })
  const uploads = await tx.upload.findMany({ where: { id: { in: ids } } })
  return uploads.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

function fileDraft(open: OpenConversation, agent: AgentActor, upload: Upload): Draft {
  const { id: clientId, name, contentType, byteSize, storageKey: key } = upload
  const family = contentType.split('/')[0] ?? 'file'
  const type = ['image', 'video', 'audio'].includes(family) ? family : 'file'
  const file = { type, url: null, title: null, name, payload: null, stored: { key, contentType, byteSize } }
  return { ...by(open, agent), clientId, kind: 'attachments', text: null, attachments: [file] }
}
