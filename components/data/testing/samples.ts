import type { ConversationRow } from '#lib/conversations/conversation.ts'
import type { MessageItem } from '#lib/conversations/timeline.ts'
import type { Holder } from '#lib/handover/holder.ts'

type RowGiven = Partial<Pick<ConversationRow, 'id' | 'version' | 'needAt' | 'deliveredUntil' | 'readUntil'>> & {
  kind?: Holder
  agentId?: string | null
  epoch?: number
}

export function sampleRow({ kind = 'waiting', agentId = null, epoch = 1, ...given }: RowGiven = {}): ConversationRow {
  return {
    id: 'c1',
    version: 1,
    page: { id: 'p1', name: 'Colis Express', isDisconnected: false },
    customer: { id: 'u1', name: 'Inès', pictureUrl: null, language: 'fr', isErased: false },
    holder: {
      kind,
      agent: agentId === null ? null : { id: agentId, name: agentId },
      app: null,
      since: '2026-03-02T08:00:00.000Z',
      reason: null,
      epoch,
    },
    control: { owner: null, settlement: 'held', reason: null, expiresAt: null },
    needAt: '2026-03-02T08:00:00.000Z',
    needsHumanSince: null,
    lastMessage: null,
    isUnread: false,
    deliveredUntil: null,
    readUntil: null,
    windowOpenedAt: null,
    customerWroteAt: null,
    hasHumanAgentWindow: false,
    ...given,
  }
}

export const sampleMessage = (given: Partial<MessageItem> = {}): MessageItem => ({
  type: 'message',
  id: 'm1',
  conversationId: 'c1',
  version: 1,
  at: '2026-03-02T08:00:00.000Z',
  author: { kind: 'customer' },
  kind: 'text',
  text: 'Bonjour',
  content: {},
  attachments: [],
  status: 'received',
  failure: null,
  clientId: null,
  mid: null,
  ...given,
})
