import type { Platform } from '../platform.ts'
import { fieldsOf } from '../rules/message-keys.ts'
import { type CustomerAct, openAdWindow, openWindow } from '../rules/reply-window.ts'
import type { EntryPoint } from '../rules/routing.ts'
import { userActs } from '../rules/thread-control.ts'
import { withLinks } from '../state/links.ts'
import { isLeadAdAsking, situationOf, stampFor } from '../state/threads.ts'
import type { StoredMessage, Thread, WireAttachment } from '../state/world.ts'
import type { Audience } from '../webhooks/audience.ts'
import { emitThreadEvent } from '../webhooks/emit-event.ts'

type Item = Record<string, unknown>
export type CustomerMessage = {
  text?: string | null
  attachments?: WireAttachment[]
  quickReply?: { payload: string }
  replyToMid?: string | undefined
  /** More keys of the wire message, for kinds this simulator has no word for. */
  extra?: Item
}

/** The customer writes, taps a quick reply or sends files. */
export function writeAsCustomer(platform: Platform, thread: Thread, message: CustomerMessage): string {
  const { text = null, attachments = [], quickReply, replyToMid, extra = {} } = message
  const isFirstAfterAd = isNewThread(thread) && fieldsOf(extra.referral)?.source === 'ADS'
  const stored = keepMessage(platform, thread, { text, attachments, quickReply, replyToMid })
  const mid = typeof extra.mid === 'string' ? extra.mid : stored.mid
  stored.mid = mid
  enterThread(platform, thread, { act: 'message', at: stored.at, entry: entryOf(extra.referral) })
  if (isFirstAfterAd) {
    thread.window = openAdWindow(thread.window, { days: platform.faults.adWindowDays, now: stored.at })
  }
  const wire = {
    mid,
    ...(text !== null && { text }),
    ...(attachments.length > 0 && { attachments: withLinks(platform, attachments) }),
    ...(quickReply && { quick_reply: quickReply }),
    ...(replyToMid && { reply_to: replyTo(thread, replyToMid) }),
    ...extra,
  }
  emitFrom(platform, thread, { at: stored.at, content: { message: wire }, audience: { to: 'thread' } })
  return mid
}

export type Press = { title: string; payload: string | null; appId: string | null; referral?: Item | undefined }

/** The customer presses a button; its payload is for the app that sent it, the others see the title. */
export function pressButton(platform: Platform, thread: Thread, { title, payload, appId, referral }: Press): string {
  const stored = keepMessage(platform, thread, { postback: { title, payload }, ...(referral && { referral }) })
  enterThread(platform, thread, { act: 'postback', at: stored.at, entry: entryOf(referral) })
  const postback = { mid: stored.mid, title, ...(payload !== null && { payload }), ...(referral && { referral }) }
  emitFrom(platform, thread, { at: stored.at, content: { postback }, audience: { to: 'button', appId } })
  return stored.mid
}

/** The customer comes back by a link; no document lists it for standby. */
export function followLink(platform: Platform, thread: Thread, referral: Item): void {
  const at = platform.clock.now()
  enterThread(platform, thread, { act: 'referral', at, entry: entryOf(referral) })
  emitFrom(platform, thread, { at, content: { referral }, audience: { to: 'owner' } })
}

export type Reaction = { mid: string; emoji: string; action: 'react' | 'unreact'; reaction: string }

/** Answers why it cannot be, or null. */
export function react(platform: Platform, thread: Thread, { mid, emoji, action, reaction }: Reaction): string | null {
  const message = thread.messages.find((candidate) => candidate.mid === mid)
  if (!message || message.unsentAt) return 'There is no such message in this conversation to react to.'
  message.reactions = withReaction(message.reactions, action === 'react' ? emoji : null)
  const at = platform.clock.now()
  thread.window = openWindow(thread.window, 'reaction', at)
  const body = action === 'react' ? { reaction, emoji, action, mid } : { action, mid, reaction, emoji }
  emitFrom(platform, thread, { at, content: { reaction: body }, audience: { to: 'owner' } })
  return null
}

function withReaction(reactions: StoredMessage['reactions'], emoji: string | null) {
  const { customer: _, ...others } = reactions ?? {}
  return emoji === null ? others : { ...others, customer: emoji }
}

/** Any other event, as it is: for kinds nobody has thought of yet. */
export function emitRaw(platform: Platform, thread: Thread, content: Item): void {
  emitFrom(platform, thread, { at: platform.clock.now(), content, audience: { to: 'owner' } })
}

/** An event of somebody who is known by no PSID yet. */
export function emitWithoutSender(platform: Platform, thread: Thread, content: Item): void {
  const item = { recipient: { id: thread.pageId }, timestamp: platform.clock.now(), ...content }
  emitThreadEvent(platform, thread, { item, audience: { to: 'owner' } })
}

/** The customer opens the chat: everything the Page said so far is read. */
export function readThread(platform: Platform, thread: Thread): void {
  const at = platform.clock.now()
  for (const message of thread.messages) {
    if (message.appId !== null && message.deliveredAt !== null) message.readAt ??= at
  }
  const watermark = Math.max(at, thread.messages.at(-1)?.at ?? 0)
  emitFrom(platform, thread, { at, content: { read: { watermark } }, audience: { to: 'thread' } })
}

/** Whether the customer and the Page have anything between them yet: links behave differently before. */
export function isNewThread(thread: Thread): boolean {
  return thread.messages.length === 0 && thread.control.lastUserActAt === null
}

type Entry = { act: CustomerAct; at: number; entry: EntryPoint }

function enterThread(platform: Platform, thread: Thread, { act, at, entry }: Entry): void {
  thread.control = userActs({ ...situationOf(platform, thread), now: at }, entry)
  thread.window = openWindow(thread.window, act, at)
}

/** An ad, a link, or neither: by writing and by buttons one comes in through the front door. */
function entryOf(referral: unknown): EntryPoint {
  const { source, ref, ad_id: adId } = fieldsOf(referral) ?? {}
  if (source === 'ADS' && typeof adId === 'string') return { by: 'campaign', adId }
  return typeof ref === 'string' && ref !== '' ? { by: 'link', ref } : { by: 'social' }
}

export function keepMessage(platform: Platform, thread: Thread, part: Partial<StoredMessage>): StoredMessage {
  const at = stampFor(platform, thread)
  const rest = { mid: platform.ids.mid(), at, appId: null, text: null, metadata: null, quickReplies: [] }
  const message: StoredMessage = {
    ...rest,
    ...(isLeadAdAsking(platform, thread) && { isWithinAd: true }),
    ...{ attachments: [], deliveredAt: at, readAt: null },
    ...part,
  }
  thread.messages.push(message)
  return message
}

function replyTo(thread: Thread, mid: string) {
  const original = thread.messages.find((message) => message.mid === mid)
  return { mid, is_self_reply: original?.appId === null }
}

export function emitFrom(
  platform: Platform,
  thread: Thread,
  { at, content, audience }: { at: number; content: Item; audience: Audience },
): void {
  const item = { sender: { id: thread.psid }, recipient: { id: thread.pageId }, timestamp: at, ...content }
  emitThreadEvent(platform, thread, { item, audience })
  platform.changed(thread.psid)
}
