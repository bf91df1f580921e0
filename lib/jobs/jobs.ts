/** What may be done later. A job's name is its file in server/jobs; payloads hold ids, never state. */
export type Jobs = {
  /** Everything Messenger sent about one customer, in order. */
  'process-events': { pageId: string; psid: string }
  'answer-with-bot': { conversationId: string; messageId: string }
  /** Everything queued to one customer, in order. */
  'deliver-messages': { conversationId: string }
  /** The reaction an agent wants on one message. */
  'send-reaction': { messageId: string }
  'settle-control': { conversationId: string }
  'extend-control': { conversationId: string }
  'mark-seen': { conversationId: string }
  'show-typing': { conversationId: string }
  'fetch-profile': { customerId: string }
  /** Somebody outside speaks whom nobody has named yet. */
  'name-app': { appId: string; pageId: string; conversationId: string }
  'fetch-attachment': { attachmentId: string }
  'connect-pages': Record<string, never>
  /** Somebody gave it a new token: whether Messenger accepts it. */
  'connect-page': { pageId: string }
  /** Nobody here uses it any more: Messenger is to send nothing of it. */
  'unsubscribe-page': { pageId: string }
  /** It was disconnected: what waited goes on. */
  'resume-page': { pageId: string }
  /** What Messenger says of a Page now; its subscriptions are mended when they lack something, or when asked. */
  'examine-page': { pageId: string; subscribe?: boolean }
  /** What may have been missed is looked for. */
  'backfill-page': { pageId: string }
  'examine-pages': Record<string, never>
  'watch-pages': Record<string, never>
  'train-bot': Record<string, never>
  'free-dead-workers': Record<string, never>
  'sweep-control': Record<string, never>
  'check-desk': Record<string, never>
  /** Of somebody who was erased. */
  'remove-files': { keys: string[] }
  'remove-old-events': Record<string, never>
  'anchor-audit': Record<string, never>
  'remove-old-uploads': Record<string, never>
  /** Nothing speaks of it any more. */
  'remove-file': { storageKey: string }
  'verify-audit': Record<string, never>
}
export type JobName = keyof Jobs
