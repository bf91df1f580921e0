import type { AuditEntry } from '#lib/audit/entry.ts'
import type { AttachmentDetail, CustomerAct, MessageButton, MessageTemplate, Referral } from '#lib/message-parts.ts'

export type MessageAuthor =
  | { kind: 'customer' }
  | { kind: 'bot'; appId: string | null }
  | { kind: 'agent'; id: string; name: string }
  | { kind: 'page-inbox'; appId: string; isMetaAi: boolean }
  | { kind: 'other-app'; appId: string | null; name: string | null }

export type MessageStatus =
  | 'received'
  | 'queued'
  | 'sending'
  | 'sent'
  | 'delivered'
  | 'read'
  | 'failed'
  | 'dropped'
  | 'ambiguous'

/** What a message carries besides text and files. Unknown things keep their raw event, shown as a labelled card. */
export type MessageContent = {
  quickReplies?: { title: string; payload?: string; imageUrl?: string }[]
  buttons?: MessageButton[]
  /** The customer tapped this. */
  tapped?: { title: string | null; payload: string | null }
  commands?: string[]
  referral?: Referral
  act?: CustomerAct
  replyToMid?: string
  reactions?: { emoji: string | null; reaction: string; by: Side }[]
  /** When each side last reacted or took it back: what comes late and is older changes nothing. */
  reactedAt?: Partial<Record<Side, string>>
  /** What an agent wants the Page's reaction to be (null: none) and Messenger has not confirmed; why not, when it refused. */
  wantedReaction?: { emoji: string | null; agentId: string; at: string; failure?: string }
  /** What stood there before, oldest first; `at` is when it was replaced, `number` which change that was. */
  edits?: { text: string; at: string; number?: number }[]
  isUnsent?: boolean
  /** What it said, for those who may have acted on it; found by no search, and its files are gone. */
  unsent?: { text: string | null; attachments: string[]; at: string }
  /** The desk's own words to the customer (a handover notice), not typed by anyone. */
  notice?: string
  isMetaAi?: boolean
  template?: MessageTemplate
  unknown?: { label: string; raw: unknown }
}

type Side = 'customer' | 'page'

export type MessageItem = {
  type: 'message'
  id: string
  conversationId: string
  version: number
  at: string
  author: MessageAuthor
  kind: 'text' | 'attachments' | 'postback' | 'quick-reply' | 'referral' | 'template' | 'act' | 'unreadable' | 'unknown'
  text: string | null
  content: MessageContent
  attachments: AttachmentItem[]
  /** The message that `content.replyToMid` names, wherever in the conversation it stands; null when the desk does not have it. */
  quote?: QuotedMessage | null
  status: MessageStatus
  /** A reason code from lib/messenger/errors.ts when it failed or was dropped; screens have a sentence for each. */
  failure: string | null
  clientId: string | null
  mid: string | null
}

/** As much of a message as a quotation shows. */
export type QuotedMessage = Pick<MessageItem, 'id' | 'author' | 'text'> & {
  content: Pick<MessageContent, 'notice' | 'isUnsent'>
  /** What it was when it had no words: the first attachment's. */
  attachmentType: string | null
}

export type AttachmentItem = {
  id: string
  type: string
  /** Our own copy, only for those who may see the conversation; null while pending or when there is nothing to fetch. */
  url: string | null
  /** Where Messenger said it is; shown as a link for what cannot be drawn. */
  sourceUrl: string | null
  title: string | null
  name: string | null
  contentType: string | null
  byteSize: number | null
  state: 'pending' | 'stored' | 'failed' | 'none'
  /** Why it could not be fetched: `expired` when Messenger's link had died, else a reason of lib/media. */
  failure: string | null
  detail?: AttachmentDetail | null
}

export type NoteItem = {
  type: 'note'
  id: string
  conversationId: string
  at: string
  agent: { id: string; name: string }
  text: string
  clientId: string
}

/** A line of the record, inside the flow. */
export type EntryItem = { type: 'entry'; id: string; conversationId: string; at: string; entry: AuditEntry }

export type TimelineItem = MessageItem | NoteItem | EntryItem

/**
 * Oldest first; `before` fetches the page above, null at the beginning of the conversation. `version` is the conversation's when the
 * page was read: it has everything up to then.
 */
export type TimelinePage = { items: TimelineItem[]; before: string | null; version: number }

const rank = { message: 0, note: 1, entry: 2 } as const

/** Entries count up as numbers, everything else has ids that grow with time. */
const sortable = ({ type, id }: Pick<TimelineItem, 'type' | 'id'>) => (type === 'entry' ? id.padStart(20, '0') : id)

/** Oldest first; of what came at the same time, what was said stands before the lines about it. The order of the statement. */
export function compareInTime(
  a: Pick<TimelineItem, 'at' | 'type' | 'id'>,
  b: Pick<TimelineItem, 'at' | 'type' | 'id'>,
): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  if (a.type !== b.type) return rank[a.type] - rank[b.type]
  return sortable(a) < sortable(b) ? -1 : sortable(a) > sortable(b) ? 1 : 0
}
