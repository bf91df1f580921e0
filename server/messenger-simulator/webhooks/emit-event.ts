import type { Platform } from '../platform.ts'
import { isLeadAdAsking, situationOf } from '../state/threads.ts'
import type { Thread } from '../state/world.ts'
import { type Audience, type Channel, placementOf } from './audience.ts'
import { fieldOf } from './fields.ts'

type Item = Record<string, unknown>
type ThreadEvent = { item: Item; audience: Audience; entry?: Item | undefined }

/** Tells every subscribed app about one act in a thread, each in the channel that is its own at this moment. */
export function emitThreadEvent(platform: Platform, thread: Thread, event: ThreadEvent): void {
  // While an ad asks its questions no app hears of the thread.
  if (isLeadAdAsking(platform, thread)) return
  const { world, faults } = platform
  const field = fieldOf(event.item)
  const view = { situation: situationOf(platform, thread), ownerPostbackInStandby: faults.ownerPostbackInStandby }
  for (const appId of Object.keys(world.subscribedApps[thread.pageId] ?? {})) {
    const placement = placementOf(appId, event.audience, view)
    if (!placement || !hasSubscribed(platform, { appId, pageId: thread.pageId, field })) continue
    const { channel, hasPayload } = placement
    if (channel === 'standby' && !hasSubscribed(platform, { appId, pageId: thread.pageId, field: 'standby' })) continue
    const item = hasPayload ? event.item : withoutPayload(event.item)
    enqueueEntry(platform, { appId, pageId: thread.pageId, psid: thread.psid, channel, item, entry: event.entry })
  }
}

type PageEvent = { pageId: string; item: Item; channel: Channel; onlyAppId?: string }

/** Tells every subscribed app, or one, about the Page itself: policy events, roles, changes. */
export function emitPageEvent(platform: Platform, { pageId, item, channel, onlyAppId }: PageEvent): void {
  const field = channel === 'changes' ? String(item.field) : fieldOf(item)
  for (const appId of Object.keys(platform.world.subscribedApps[pageId] ?? {})) {
    if (onlyAppId !== undefined && appId !== onlyAppId) continue
    const isSubscribed = hasSubscribed(platform, { appId, pageId, field })
    if (isSubscribed) enqueueEntry(platform, { appId, pageId, psid: null, channel, item })
  }
}

/** A field counts only when the app has it and the Page has it for the app. */
function hasSubscribed({ world }: Platform, at: { appId: string; pageId: string; field: string }): boolean {
  const ofApp = world.subscriptions[at.appId]?.fields ?? []
  const ofPage = world.subscribedApps[at.pageId]?.[at.appId] ?? []
  return ofApp.includes(at.field) && ofPage.includes(at.field)
}

type Entry = {
  appId: string
  pageId: string
  psid: string | null
  channel: Channel
  item: Item
  entry?: Item | undefined
}

function enqueueEntry(platform: Platform, entry: Entry): void {
  platform.streams.take({ ...entry, at: platform.clock.now(), marks: [] })
}

function withoutPayload(item: Item): Item {
  const { payload: _, ...postback } = item.postback as Item
  return { ...item, postback }
}
