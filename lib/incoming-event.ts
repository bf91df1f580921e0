import type { AttachmentDetail, CustomerAct, MessageButton, MessageTemplate, Referral } from './message-parts.ts'

/**
 * What Messenger tells us, in the desk's words. `lib/messenger` translates into it and the domain reads only it:
 * neither knows the other, and a second channel would speak the same.
 */
export type IncomingEvent = {
  /** The app whose stream brought it: the same act arrives once per app. */
  appId: string
  pageId: string
  psid: string
  /** `standby`: another app had thread control when this was sent. A hint, never a proof. */
  channel: 'messaging' | 'standby'
  at: Date
  /** The same event from the same app, however often it is sent. */
  dedupeKey: string
} & IncomingFact

export type IncomingFact =
  | {
      kind: 'message'
      mid: string
      text: string | null
      quickReplyPayload: string | null
      attachments: IncomingAttachment[]
      /** A product that the customer shared. */
      template?: MessageTemplate
      /** Names of the Page's commands that the customer used. */
      commands?: string[]
      replyToMid: string | null
      referral: Referral | null
      isUnsent: boolean
      isUnsupported: boolean
      raw: unknown
    }
  | {
      kind: 'echo'
      mid: string
      /** Null when Messenger did not say: unknown, not us. */
      fromAppId: string | null
      metadata: string | null
      isAiGenerated: boolean
      text: string | null
      attachments: IncomingAttachment[]
      template?: MessageTemplate
      buttons?: MessageButton[]
      quickReplies?: { title: string; payload?: string }[]
      replyToMid: string | null
      isUnsent?: boolean
      raw: unknown
    }
  | {
      kind: 'postback'
      mid: string | null
      title: string | null
      payload: string | null
      referral: Referral | null
      raw: unknown
    }
  | { kind: 'referral'; referral: Referral; raw: unknown }
  | { kind: 'act'; act: CustomerAct; replyToMid?: string; raw: unknown }
  | {
      kind: 'reaction'
      mid: string
      reaction: string
      emoji: string | null
      isRemoved: boolean
      /** The Page reacted, through whichever app. */
      isFromPage?: boolean
    }
  | { kind: 'edit'; mid: string; text: string; edits: number }
  | { kind: 'delivery'; mids: string[]; watermark: Date }
  | { kind: 'read'; watermark: Date }
  | { kind: 'control-passed'; previousOwnerAppId: string | null; newOwnerAppId: string | null; metadata: string | null }
  | { kind: 'control-taken'; previousOwnerAppId: string | null; newOwnerAppId: string | null; metadata: string | null }
  | { kind: 'control-requested'; byAppId: string | null; metadata: string | null }
  /** Kept and shown as a labelled card. */
  | { kind: 'unknown'; label: string; raw: unknown }

export type IncomingAttachment = {
  type: string
  url: string | null
  title: string | null
  name: string | null
  payload: unknown
  detail?: AttachmentDetail
}

/** A message as Messenger shows it afterwards. Of older ones it tells that there was something, and no more: `said` is null. */
export type FoundMessage = { mid: string; at: Date; said: FoundWords | null }

export type FoundWords = {
  isFromPage: boolean
  text: string | null
  attachments: IncomingAttachment[]
  replyToMid: string | null
  raw: unknown
}

/**
 * One thread of a Page, its newest messages first; `older`: where the ones before them are told. `cutAt`: what was said before it
 * matters too, and Messenger was not asked any further.
 */
export type FoundThread = {
  id: string
  psid: string
  updatedAt: Date
  messages: FoundMessage[]
  older: string | null
  cutAt?: Date
}
