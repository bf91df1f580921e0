/** An event that changed nothing: laid aside with its error, or kept without being understood. */
export type KeptEvent = {
  id: string
  page: { id: string; name: string | null } | null
  channel: 'messaging' | 'standby' | 'changes' | 'other'
  kind: string
  occurredAt: string
  receivedAt: string
  attempts: number
  error: string | null
  /** As Messenger sent it. */
  item: unknown
  /** What is about no customer has nobody's queue to go to. */
  canReplay: boolean
}

/** Newest first; `next` fetches the page below, null at the end. */
export type KeptEventsPage = { events: KeptEvent[]; next: string | null }
