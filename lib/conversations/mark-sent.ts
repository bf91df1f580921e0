import { type OpenConversation, show } from '#lib/handover/open-conversation.ts'
import type { Message } from '#prisma/generated/client.ts'

/** Part. Messenger has it: said by the answer to the send or by the echo, whichever is heard first. */
export async function markSent(open: OpenConversation, message: Message, mid: string): Promise<void> {
  const { tx, row } = open
  // An echo that could not be recognised stands there under the same id: the message itself takes its place.
  await tx.message.deleteMany({ where: { pageId: row.pageId, mid, NOT: { id: message.id } } })
  await tx.message.update({
    where: { id: message.id },
    data: { mid, status: 'sent', failure: null, failureDetail: null, version: { increment: 1 } },
    select: { id: true },
  })
  if (message.author === 'agent' && row.openEpisodeId) await keepFirstReply(open, row.openEpisodeId)
  show(open, { type: 'message', id: message.id })
}

const keepFirstReply = ({ tx, at }: OpenConversation, id: string) =>
  tx.episode.updateMany({ where: { id, firstReplyAt: null }, data: { firstReplyAt: at } })
