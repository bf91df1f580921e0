import type { ConversationRow } from '#lib/conversations/conversation.ts'

type Changes = Partial<Omit<ConversationRow, 'holder' | 'control'>> & {
  holder?: Partial<ConversationRow['holder']>
  control?: Partial<ConversationRow['control']>
}

/** A conversation that waits, with control held and the window opened at 08:00; tests say only what differs. */
export function sampleRow({ holder, control, ...rest }: Changes = {}): ConversationRow {
  return {
    id: 'conversation',
    version: 1,
    page: { id: 'page', name: 'Colibri', isDisconnected: false },
    customer: { id: 'customer', name: 'Léa Martin', pictureUrl: null, language: 'fr', isErased: false },
    holder: {
      kind: 'waiting',
      agent: null,
      app: null,
      since: '2026-11-22T08:00:00.000Z',
      reason: 'complaint',
      epoch: 3,
      ...holder,
    },
    control: { owner: null, settlement: 'held', reason: null, expiresAt: null, ...control },
    needAt: '2026-11-22T08:00:00.000Z',
    needsHumanSince: '2026-11-22T08:00:00.000Z',
    lastMessage: { preview: 'Mon colis est perdu', author: 'customer', at: '2026-11-22T08:00:00.000Z' },
    isUnread: true,
    deliveredUntil: null,
    readUntil: null,
    windowOpenedAt: '2026-11-22T08:00:00.000Z',
    customerWroteAt: '2026-11-22T08:00:00.000Z',
    hasHumanAgentWindow: false,
    ...rest,
  }
}
