/** One post to the webhook, with what was found in it. What an item means is not this room's business. */
export type Delivery = { receivedAt: Date; appId: string; body: Buffer; events: DeliveredEvent[] }

export type DeliveredEvent = {
  appId: string
  pageId: string | null
  /** Null: about no customer. Kept, and processed by nobody. */
  psid: string | null
  channel: 'messaging' | 'standby' | 'changes' | 'other'
  kind: string
  dedupeKey: string
  occurredAt: Date
  item: unknown
}
