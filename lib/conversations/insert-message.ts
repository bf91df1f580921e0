import { changeTalk, type OpenConversation, show } from '#lib/handover/open-conversation.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { cardPicture } from '#lib/message-parts.ts'
import { newId } from '#lib/new-id.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { type DraftAttachment, withCardPictures } from './card-pictures.ts'
import { previewOf } from './preview.ts'
import type { MessageContent, MessageItem } from './timeline.ts'

export type Draft = {
  author: MessageItem['author']['kind']
  kind: MessageItem['kind']
  text: string | null
  at: Date
  status: 'received' | 'sent' | 'queued'
  mid?: string
  clientId?: string
  authorAgentId?: string
  authorAppId?: string | null
  content?: MessageContent
  attachments?: DraftAttachment[]
  channel?: 'messaging' | 'standby'
  epoch?: number
  /** By which look it was found, when no webhook told of it. */
  gapId?: string
}

/** Part. Adds a message unless it is there already (by `mid` or `clientId`); returns its id, or null when it was. */
export async function insertMessage(open: OpenConversation, draft: Draft): Promise<string | null> {
  const { tx, row } = open
  const { attachments: given = [], content: said = {}, ...columns } = draft
  const { content, attachments } = withCardPictures(said, given)
  const id = newId()
  const { count } = await tx.message.createMany({
    data: { id, conversationId: row.id, pageId: row.pageId, ...columns, content: content as Prisma.InputJsonObject },
    skipDuplicates: true,
  })
  if (count === 0) return null
  if (attachments.length > 0) await insertAttachments(open, id, attachments)
  showAsLast(open, draft)
  show(open, { type: 'message', id })
  return id
}

/** Late messages take their place in the flow (D7), but the list shows the last one said. */
export function showAsLast(open: OpenConversation, draft: Draft) {
  const last = open.row.lastMessageAt
  if (last && last > draft.at) return
  changeTalk(open, { lastMessageAt: draft.at, lastMessagePreview: previewOf(draft), lastMessageAuthor: draft.author })
}

const fetchable = ['image', 'video', 'audio', 'file', 'sticker', cardPicture]

/** Messenger's addresses expire, so files are fetched at once (D14). */
export async function insertAttachments({ tx }: OpenConversation, messageId: string, attachments: DraftAttachment[]) {
  const rows = attachments.map((attachment, position) => ({
    id: newId(),
    messageId,
    position,
    ...columnsOf(attachment),
  }))
  await tx.attachment.createMany({ data: rows })
  for (const { id, state } of rows)
    if (state === 'pending') await enqueue(tx, 'fetch-attachment', { attachmentId: id }, { key: `attachment:${id}` })
}

function columnsOf({ type, url, title, name, payload, detail, stored }: DraftAttachment) {
  const isToFetch = !stored && url !== null && fetchable.includes(type)
  return {
    ...{ type, url, title, name },
    contentType: stored?.contentType,
    byteSize: stored?.byteSize,
    storageKey: stored?.key,
    state: stored ? 'stored' : isToFetch ? 'pending' : 'none',
    payload: payload === null ? undefined : (payload as Prisma.InputJsonValue),
    detail: detail as Prisma.InputJsonObject | undefined,
  }
}
