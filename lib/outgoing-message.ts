import type { Buffer } from 'node:buffer'

/** What Messenger takes of one message (Send API): screens say it before, the server refuses the rest. */
export const sendLimits = {
  textLength: 2000,
  textWithButtonsLength: 640,
  buttons: 3,
  quickReplies: 13,
  titleLength: 20,
  cards: 10,
  cardTextLength: 80,
  payloadLength: 1000,
  fileBytes: 25 * 1024 * 1024,
  pictureBytes: 8 * 1024 * 1024,
} as const

/** One thing to say to a customer, in the desk's words; `lib/messenger` translates it into a Send API call. */
export type OutgoingMessage = {
  psid: string
  /** Our id of the message: comes back in the echo, so that it is shown once and a lost answer can be found. */
  metadata: string
  /** `human-agent`: typed by a person, after 24 hours, within seven days. */
  window: 'standard' | 'human-agent'
  /** Pass control in the same call, where the Page's regime allows it. */
  passTo?: string
  /** Messenger's id of the message that this one answers. */
  replyToMid?: string
  /** Messenger's id of the persona that says it, instead of the Page. */
  personaId?: string
} & (
  | { kind: 'text'; text: string; quickReplies?: OutgoingQuickReply[]; buttons?: OutgoingButton[] }
  | { kind: 'picture-url'; url: string; quickReplies?: OutgoingQuickReply[] }
  | { kind: 'file'; name: string; contentType: string; bytes: Buffer }
  | { kind: 'cards'; cards: OutgoingCard[] }
)

export type OutgoingQuickReply = { title: string; payload: string }
export type OutgoingButton =
  | { type: 'web_url'; title: string; url: string }
  | { type: 'postback'; title: string; payload: string }

export type OutgoingCard = {
  title: string
  subtitle?: string
  imageUrl?: string
  /** Where a press on the card leads. */
  url?: string
  buttons: OutgoingButton[]
}

/** What a call to Messenger may come to; each has a sentence for people. */
export const failureCodes = [
  'window-closed',
  'not-ours-now',
  'take-not-enabled',
  'not-the-owner',
  'person-unavailable',
  'person-unknown',
  'page-restricted',
  'token-invalid',
  'permission-missing',
  'rate-limited',
  'temporary',
  'no-answer',
  'attachment-refused',
  'too-long',
  'wrong-app',
  'profile-missing',
  'bad-request',
] as const

/** `handling` says what the desk does about it. */
export type Failure = {
  code: (typeof failureCodes)[number]
  handling: 'retry' | 'reconnect' | 'not-ours' | 'never' | 'ambiguous'
  retryAfterSeconds?: number
  /** For the record: Messenger's numbers and text, without tokens. */
  graph: { status: number | null; code: number | null; subcode: number | null; message: string; traceId: string | null }
}

/** `slowSeconds`: done, but Messenger will soon refuse; the Page is to be silent for so long. */
export type Outcome<Value> = { isOk: true; value: Value; slowSeconds?: number } | { isOk: false; failure: Failure }

/** A message as Messenger shows it afterwards, to find out whether one of ours arrived. */
export type ShownMessage = { mid: string; at: Date; isFromPage: boolean; text: string | null; hasAttachment: boolean }

/** The newest of a thread, newest first. `since`: nothing older is shown; null when that is all of it. */
export type ShownThread = { messages: ShownMessage[]; since: Date | null }
