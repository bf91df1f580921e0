import { listSubscriptions, subscribeCallback, unsubscribeCallback } from './app-subscriptions.ts'
import { uploadAttachment } from './attachments.ts'
import type { Edge } from './call.ts'
import { getConversation, getMessage, listConversations, listMessages } from './conversations.ts'
import { deleteMessengerProfile, getMessengerProfile, setMessengerProfile } from './messenger-profile.ts'
import { getApp, getPage, getProfile } from './nodes.ts'
import { sendMessage } from './send-message.ts'
import { listSubscribedApps, subscribeApp, unsubscribeApp } from './subscribed-apps.ts'
import { controlEdge, getThreadOwner, listSecondaryReceivers } from './thread-control.ts'

export type NodeKind = 'page' | 'app' | 'customer' | 'conversation' | 'message'
export type Methods = Record<string, Edge>

/**
 * Every edge of the Graph API that this simulator has, by the kind of node and the edge's name ('' is the node itself).
 * Personas, labels, moderation, user-level menus and batch come next and get their line here.
 */
export const edges: Record<NodeKind, Record<string, Methods>> = {
  page: {
    '': { GET: getPage },
    messages: { POST: sendMessage },
    message_attachments: { POST: uploadAttachment },
    conversations: { GET: listConversations },
    pass_thread_control: { POST: controlEdge('pass') },
    take_thread_control: { POST: controlEdge('take') },
    request_thread_control: { POST: controlEdge('request') },
    release_thread_control: { POST: controlEdge('release') },
    extend_thread_control: { POST: controlEdge('extend') },
    thread_owner: { GET: getThreadOwner },
    secondary_receivers: { GET: listSecondaryReceivers },
    subscribed_apps: { GET: listSubscribedApps, POST: subscribeApp, DELETE: unsubscribeApp },
    messenger_profile: { GET: getMessengerProfile, POST: setMessengerProfile, DELETE: deleteMessengerProfile },
  },
  app: {
    '': { GET: getApp },
    subscriptions: { GET: listSubscriptions, POST: subscribeCallback, DELETE: unsubscribeCallback },
  },
  customer: { '': { GET: getProfile } },
  conversation: { '': { GET: getConversation }, messages: { GET: listMessages } },
  message: { '': { GET: getMessage } },
}
