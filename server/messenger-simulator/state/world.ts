import { type Happened, nothingHappened } from '../faults/kinds.ts'
import type { ReplyWindow } from '../rules/reply-window.ts'
import { closedWindow } from '../rules/reply-window.ts'
import { idle, type ThreadControl } from '../rules/thread-control.ts'
import type { Setup } from '../setup.ts'

/** Everything Messenger would remember, as plain data that can be written to a file and read back. */
export type World = {
  setup: Setup
  clockOffsetMs: number
  counters: Record<string, number>
  customers: Record<string, Customer>
  threads: Record<string, Thread>
  subscriptions: Record<string, AppSubscription>
  /** By Page, then app: the fields of `subscribed_apps`. */
  subscribedApps: Record<string, Record<string, string[]>>
  /** By Page, then app: the Messenger Profile that app has set. */
  messengerProfiles: Record<string, Record<string, Record<string, unknown>>>
  attachments: Record<string, SavedAttachment>
  alerts: { at: number; appId: string; pageId: string; kind: 'failing' | 'unsubscribed' }[]
  happened: Happened
  /** By `pageId:appId`: the token that replaced the one of the setup. */
  renewedTokens: Record<string, string>
  /** Comments on the Page's posts, and posts of visitors: each may be answered privately once. */
  comments: Record<string, PageComment>
  /** By `account_linking_token`: who is signing in at the business, since when. */
  linkTokens: Record<string, LinkToken>
  personas: Record<string, Persona>
  labels: Record<string, Label>
  deadTokens: Record<string, { owner: { pageId: string; appId: string }; subcode: number | null }>
}

export type ProfileKind = 'full' | 'empty' | 'phone-account' | 'no-permission'

export type Customer = {
  psid: string
  pageId: string
  name: string
  locale: string
  pictureUrl: string | null
  profile: ProfileKind
  userRef: string | null
  isBlocking: boolean
  /** The phone is off: what the Page says is delivered when it is on again. */
  isOffline?: boolean
  /** Blocked by the Page: what the person writes does not arrive. */
  isBlocked?: boolean
  hasAppRole: boolean
  autoRead: boolean
}

export type Thread = {
  pageId: string
  psid: string
  control: ThreadControl
  window: ReplyWindow
  messages: StoredMessage[]
  typing: { appId: string; until: number } | null
  /** By app: the persistent menu of this person alone. */
  userMenus?: Record<string, unknown[]>
  folder?: 'spam'
  /** An ad that is asking the customer its questions. */
  leadAd?: LeadAd
}

export type Persona = {
  id: string
  pageId: string
  name: string
  pictureUrl: string
  createdAt: number
  isDeleted: boolean
}
export type PageComment = {
  id: string
  pageId: string
  psid: string
  kind: 'comment' | 'post'
  at: number
  isAnswered: boolean
}
export type LinkToken = { pageId: string; psid: string; givenAt: number }
export type Label = { id: string; pageId: string; name: string; psids: string[] }
export type LeadAd = { adId: string; mayInterrupt: boolean; answers: { question: string; answer: string }[] }

export type WireAttachment = { type: string; title?: string; url?: string | null; payload?: unknown }
export type QuickReply = { content_type: string; title?: string; payload?: string; image_url?: string }

export type StoredMessage = {
  mid: string
  at: number
  /** The app that sent it for the Page; null when the customer did. */
  appId: string | null
  /** Of the Page's: who had control when it was said; null when nobody had. */
  ownerAppId?: string | null
  text: string | null
  metadata: string | null
  quickReplies: QuickReply[]
  attachments: WireAttachment[]
  quickReply?: { payload: string }
  postback?: { title: string; payload: string | null }
  /** The link that led to a postback; a link into an old conversation leaves no message. */
  referral?: Record<string, unknown>
  replyToMid?: string
  /** What it said before each change, and since when it is taken back. */
  edits?: { at: number; text: string }[]
  unsentAt?: number
  isAiGenerated?: boolean
  /** Said by the customer while an ad asked its questions: no app hears of it. */
  isWithinAd?: boolean
  personaId?: string
  reactions?: Record<string, string>
  deliveredAt: number | null
  readAt: number | null
}

export type AppSubscription = { callbackUrl: string; verifyToken: string; fields: string[] }
export type SavedAttachment = { id: string; pageId: string; type: string; url: string; savedAt: number }

export function emptyWorld(setup: Setup): World {
  const world: World = {
    setup,
    clockOffsetMs: 0,
    counters: {},
    customers: {},
    threads: {},
    subscriptions: {},
    subscribedApps: {},
    messengerProfiles: {},
    attachments: {},
    alerts: [],
    happened: nothingHappened(),
    ...noTokens(),
    comments: {},
    linkTokens: {},
    personas: {},
    labels: {},
  }
  applySetup(world, setup)
  return world
}

export const noTokens = () => ({ renewedTokens: {}, deadTokens: {} })

/** Takes over apps, Pages and tokens; subscriptions that were made by calls survive. */
export function applySetup(world: World, setup: Setup): void {
  world.setup = setup
  for (const { id, callbackUrl, verifyToken, fields } of setup.apps) {
    if (callbackUrl) world.subscriptions[id] = { callbackUrl, verifyToken: verifyToken ?? '', fields: fields ?? [] }
  }
  for (const { id, subscribed } of setup.pages) {
    world.subscribedApps[id] = { ...world.subscribedApps[id], ...subscribed }
  }
}

export function createThread({ pageId, psid }: { pageId: string; psid: string }): Thread {
  return { pageId, psid, control: idle, window: closedWindow, messages: [], typing: null }
}

/** Forgets customers and what they said, and goes back to the machine's clock. Tokens are those of the setup again; ids go on counting. */
export function clearWorld(world: World): void {
  const happened = nothingHappened()
  Object.assign(world, {
    clockOffsetMs: 0,
    customers: {},
    threads: {},
    attachments: {},
    alerts: [],
    happened,
    ...noTokens(),
    comments: {},
    linkTokens: {},
    labels: {},
  })
}
