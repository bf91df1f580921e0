/** What can be wrong with the desk. Each has a sentence, and a section in docs/operating.md under the same name. */
export const alarmKinds = [
  /** Messenger no longer accepts the Page's token: nothing is sent. */
  'page-disconnected',
  /** The Page has said nothing for longer than it ever does at this hour. */
  'page-silent',
  /** Messenger restricted the Page, or told of a breach of its policy. */
  'page-restricted',
  /** The Page or an app does not tell the desk everything it has to hear, and would not be mended. */
  'subscription-incomplete',
  /** Webhooks were missed, and Messenger will not tell what they said. */
  'backfill-refused',
  /** Events that could not be worked and were laid aside. */
  'events-dead',
  /** Jobs that failed for good. */
  'jobs-dead',
  /** Deliveries with a wrong signature: a secret is wrong, or somebody is trying. */
  'signatures-refused',
  /** The record does not verify. */
  'record-broken',
] as const
export type AlarmKind = (typeof alarmKinds)[number]

/** Alarms about a Page name it; others are about the desk, or about the subject given. */
export type AlarmPlace = { kind: AlarmKind; pageId?: string; subject?: string }

/** An alarm as screens see it. */
export type Alarm = {
  id: string
  kind: AlarmKind
  subject: string
  page: { id: string; name: string } | null
  openedAt: string
  closedAt: string | null
  evidence: Record<string, unknown> | null
}

/** Open ones first to last opened; then what closed lately, newest first, with `next` for the page below. */
export type AlarmsPage = { open: Alarm[]; closed: Alarm[]; next: string | null }
