import { findApp, type KnownApp } from '#lib/apps/app.ts'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import type { PastStanding } from '#lib/handover/replay.ts'

type Known = { nameOf: (agentId: string) => string; apps: readonly KnownApp[] }

/**
 * The conversation as lists and screens had it then: everything that decides who may answer is the past's, and only what does not (the
 * customer's name, the Page) is today's. What was not recorded about control then is taken for unconfirmed: nothing is claimed open.
 */
export function rowAt(row: ConversationRow, then: PastStanding, { nameOf, apps }: Known): ConversationRow {
  const { held } = then
  const app = (id: string | null) => (id === null ? null : findApp(id, apps))
  return {
    ...row,
    page: { ...row.page, isDisconnected: then.isDisconnected },
    holder: {
      kind: held.holder,
      agent: held.holder === 'agent' ? { id: held.agentId, name: nameOf(held.agentId) } : null,
      app: held.holder === 'elsewhere' ? app(held.appId) : null,
      since: then.since,
      reason: then.reason,
      epoch: then.epoch,
    },
    control: {
      owner: app(then.ownerAppId),
      settlement: then.settlement ?? 'settling',
      reason: then.settlementReason,
      expiresAt: then.controlExpiresAt,
    },
    needsHumanSince: then.needsHumanSince,
    windowOpenedAt: then.windowOpenedAt,
    customerWroteAt: then.customerWroteAt,
  }
}
