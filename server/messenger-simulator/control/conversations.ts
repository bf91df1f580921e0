import type { Platform } from '../platform.ts'
import { fieldsOf } from '../rules/message-keys.ts'
import { standardWindowEndsAt } from '../rules/reply-window.ts'
import { currentControl } from '../rules/thread-control.ts'
import { roleOf } from '../state/apps.ts'
import { situationOf } from '../state/threads.ts'
import type { StoredMessage, Thread, WireAttachment, World } from '../state/world.ts'
import { buttonsOf } from './buttons.ts'
import { type ControlRoute, threadOfCall } from './route.ts'
import { findGetStarted, greetingOf, iceBreakersOf, persistentMenuOf } from './shown-profile.ts'

export const conversationRoutes: ControlRoute[] = [
  {
    method: 'GET',
    path: '/conversations/:psid',
    answer: (call) => presentConversation(call.platform, threadOfCall(call)),
  },
]

/** A conversation as the customer's phone shows it, with who owns it and until when. */
function presentConversation(platform: Platform, thread: Thread) {
  const { world, clock } = platform
  const now = clock.now()
  const { psid, pageId, typing, messages, window } = thread
  const started = findGetStarted(world, pageId)
  return {
    psid,
    pageId,
    name: world.customers[psid]?.name ?? '',
    owner: presentOwner(world, currentControl(situationOf(platform, thread))),
    windowEndsAt: iso(standardWindowEndsAt(window)),
    ...(thread.leadAd && { leadAd: thread.leadAd }),
    typing: typing && typing.until > now ? { appId: typing.appId } : null,
    getStarted: started && { title: started.title },
    greeting: greetingOf(world, thread),
    iceBreakers: iceBreakersOf(world, thread),
    persistentMenu: persistentMenuOf(world, thread),
    messages: messages.map((message) => presentMessage(world, { ...message, attachments: shownOf(world, message) })),
  }
}

/** A template names saved pictures and videos by id; who looks at the phone sees them. */
function shownOf({ attachments: saved }: World, { attachments }: StoredMessage): WireAttachment[] {
  return attachments.map((attachment) => {
    const payload = fieldsOf(attachment.payload)
    if (attachment.type !== 'template' || !Array.isArray(payload?.elements)) return attachment
    const elements = payload.elements.map((element) => {
      const fields = fieldsOf(element)
      const file = saved[String(fields?.attachment_id)]
      return file ? { ...fields, url: file.url } : element
    })
    return { ...attachment, payload: { ...payload, elements } }
  })
}

function presentOwner(world: World, { ownerAppId, expiresAt }: Thread['control']) {
  return ownerAppId === null ? null : { appId: ownerAppId, role: roleOf(world, ownerAppId), expiresAt: iso(expiresAt) }
}

function presentMessage(world: World, message: StoredMessage) {
  const {
    mid,
    appId,
    text,
    metadata,
    quickReplies,
    attachments,
    postback,
    referral,
    replyToMid,
    reactions,
    edits,
    unsentAt,
    isAiGenerated,
    isWithinAd,
  } = message
  const persona = message.personaId ? world.personas[message.personaId] : undefined
  return {
    mid,
    at: iso(message.at),
    role: appId === null ? ('customer' as const) : roleOf(world, appId),
    appId,
    ...(message.ownerAppId !== undefined && { ownerAppId: message.ownerAppId }),
    text,
    metadata,
    quickReplies,
    buttons: buttonsOf(message),
    attachments,
    ...(postback && { postback }),
    ...(referral && { referral }),
    ...(replyToMid && { replyTo: { mid: replyToMid } }),
    ...(reactions && { reactions }),
    ...(edits && { edits: edits.map((edit) => ({ at: iso(edit.at), text: edit.text })) }),
    ...(unsentAt && { unsentAt: iso(unsentAt) }),
    ...(persona && { persona: { name: persona.name, pictureUrl: persona.pictureUrl } }),
    ...(isAiGenerated && { isAiGenerated }),
    ...(isWithinAd && { isWithinAd }),
    deliveredAt: iso(message.deliveredAt),
    readAt: iso(message.readAt),
  }
}

function iso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}
