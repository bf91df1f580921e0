import type { ControlRules } from '#lib/handover/control.ts'
import type { LockedConversation } from '#lib/handover/locked-conversation.ts'

/** A conversation of this Page that begins now, as its row in the database would be locked. */
export function newRow(page: ControlRules): LockedConversation {
  const start = new Date(0)
  const nothing = {
    ...{
      holderAgentId: null,
      holderAppId: null,
      holderReason: 'first-message',
      previousHolder: null,
      previousAgentId: null,
    },
    ...{
      needsHumanSince: null,
      openEpisodeId: null,
      language: null,
      seenAt: null,
      deliveredUntil: null,
      readUntil: null,
    },
    ...{ controlOwnerAppId: null, controlProvenAt: null, controlEvidence: null, controlExpiresAt: null },
    controlLookAt: null,
    ...{
      settlementReason: null,
      settlementAt: null,
      lastMessageAt: null,
      lastMessagePreview: null,
      lastMessageAuthor: null,
    },
    ...{
      lastCustomerMessageAt: null,
      windowOpenedAt: null,
      customerWroteAt: null,
      foundAt: null,
      customerLocale: null,
    },
  }
  const names = { id: 'c', pageId: 'p', psid: 's', customerId: 'u' }
  const now = { holder: 'bot', holderSince: start, needAt: start, settlement: 'held' } as const
  return {
    ...nothing,
    ...names,
    ...now,
    ...page,
    version: 1,
    epoch: 1,
    isDisconnected: false,
    sendingPausedUntil: null,
  }
}
