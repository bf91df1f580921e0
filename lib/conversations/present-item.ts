import { type EntryFacts, presentEntry } from '#lib/audit/present-entry.ts'
import type {
  AttachmentItem,
  MessageAuthor,
  MessageItem,
  MessageStatus,
  NoteItem,
  QuotedMessage,
  TimelineItem,
} from './timeline.ts'

/** A row of `itemColumns`: Postgres gathers the item as JSON, its times still as text. */
export type ItemFacts =
  | { type: 'message'; facts: MessageFacts }
  | { type: 'note'; facts: NoteFacts }
  | { type: 'entry'; facts: EntryFacts }

type AuthorFacts = {
  author: 'customer' | 'bot' | 'agent' | 'page-inbox' | 'other-app'
  agentId: string | null
  agentName: string | null
  appId: string | null
  content: MessageItem['content']
}

type QuoteFacts = AuthorFacts & { id: string; text: string | null; attachmentType: string | null }

type MessageFacts = AuthorFacts & {
  id: string
  conversationId: string
  version: number
  at: string
  kind: MessageItem['kind']
  text: string | null
  quote: QuoteFacts | null
  status: Exclude<MessageStatus, 'delivered' | 'read'>
  failure: string | null
  clientId: string | null
  mid: string | null
  deliveredUntil: string | null
  readUntil: string | null
  attachments: AttachmentFacts[]
}

type AttachmentFacts = Omit<AttachmentItem, 'url' | 'sourceUrl'> & { sourceUrl: string | null }

type NoteFacts = Omit<NoteItem, 'type' | 'agent'> & { agentId: string; agentName: string }

export function presentItem(item: ItemFacts): TimelineItem {
  if (item.type === 'message') return presentMessage(item.facts)
  return item.type === 'note' ? presentNote(item.facts) : presentTimelineEntry(item.facts)
}

function presentMessage(facts: MessageFacts): MessageItem {
  const { id, conversationId, version, kind, text, content, failure, clientId, mid } = facts
  return {
    type: 'message',
    id,
    conversationId,
    version,
    at: iso(facts.at),
    author: presentAuthor(facts),
    kind,
    text,
    content,
    attachments: facts.attachments.map(presentAttachment),
    quote: facts.quote && presentQuote(facts.quote),
    status: presentStatus(facts),
    failure,
    clientId,
    mid,
  }
}

function presentAuthor({ author, agentId, agentName, appId, content }: AuthorFacts): MessageAuthor {
  switch (author) {
    case 'customer':
      return { kind: 'customer' }
    case 'bot':
      return { kind: 'bot', appId }
    case 'agent':
      return { kind: 'agent', id: agentId ?? '', name: agentName ?? '' }
    case 'page-inbox':
      return { kind: 'page-inbox', appId: appId ?? '', isMetaAi: content.isMetaAi === true }
    case 'other-app':
      return { kind: 'other-app', appId, name: null }
  }
}

function presentQuote(facts: QuoteFacts): QuotedMessage {
  const { id, text, attachmentType } = facts
  const { notice, isUnsent } = facts.content
  return { id, author: presentAuthor(facts), text, content: { notice, isUnsent }, attachmentType }
}

/** Messenger tells how far a customer received and read, not which message: the watermarks are the conversation's. */
function presentStatus({ status, at, deliveredUntil, readUntil }: MessageFacts): MessageStatus {
  if (status !== 'sent') return status
  const isReached = (until: string | null) => until !== null && Date.parse(at) <= Date.parse(until)
  if (isReached(readUntil)) return 'read'
  return isReached(deliveredUntil) ? 'delivered' : 'sent'
}

const presentAttachment = ({ sourceUrl, ...facts }: AttachmentFacts): AttachmentItem => ({
  ...facts,
  url: facts.state === 'stored' ? `/api/media/${facts.id}` : null,
  sourceUrl,
})

function presentNote({ agentId, agentName, at, ...facts }: NoteFacts): NoteItem {
  return { type: 'note', ...facts, at: iso(at), agent: { id: agentId, name: agentName } }
}

function presentTimelineEntry(facts: EntryFacts): TimelineItem {
  const entry = presentEntry(facts)
  return { type: 'entry', id: entry.id, conversationId: entry.conversation?.id ?? '', at: entry.at, entry }
}

const iso = (text: string) => new Date(text).toISOString()
