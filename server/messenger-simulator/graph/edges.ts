import { getPerson, listAccounts } from './accounts.ts'
import { listSubscriptions, subscribeCallback, unsubscribeCallback } from './app-subscriptions.ts'
import { uploadAttachment } from './attachments.ts'
import type { Edge } from './call.ts'
import { getConversation, getMessage, listConversations, listMessages } from './conversations.ts'
import {
  createLabel,
  deleteLabel,
  getLabel,
  labelPerson,
  listLabels,
  listLabelsOfPerson,
  unlabelPerson,
} from './labels.ts'
import { deleteMessengerProfile, getMessengerProfile, setMessengerProfile } from './messenger-profile.ts'
import { blockPerson, listBlocked, moderateConversations, unblockPerson } from './moderation.ts'
import { getApp, getPage, getProfile } from './nodes.ts'
import { createPersona, deletePersona, getPersona, listPersonas } from './personas.ts'
import { sendMessage } from './send-message.ts'
import { listSubscribedApps, subscribeApp, unsubscribeApp } from './subscribed-apps.ts'
import { controlEdge, getThreadOwner, listSecondaryReceivers } from './thread-control.ts'
import { deleteUserSettings, getUserSettings, setUserSettings } from './user-settings.ts'

export type NodeKind = 'page' | 'app' | 'customer' | 'conversation' | 'message' | 'persona' | 'label' | 'person'
export type Methods = Record<string, Edge>

/**
 * Every edge of the Graph API that this simulator has, by the kind of node and the edge's name ('' is the node itself).
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
    personas: { GET: listPersonas, POST: createPersona },
    custom_labels: { GET: listLabels, POST: createLabel },
    moderate_conversations: { POST: moderateConversations },
    blocked: { GET: listBlocked, POST: blockPerson, DELETE: unblockPerson },
    custom_user_settings: { GET: getUserSettings, POST: setUserSettings, DELETE: deleteUserSettings },
    messenger_profile: { GET: getMessengerProfile, POST: setMessengerProfile, DELETE: deleteMessengerProfile },
  },
  app: {
    '': { GET: getApp },
    subscriptions: { GET: listSubscriptions, POST: subscribeCallback, DELETE: unsubscribeCallback },
  },
  person: { '': { GET: getPerson }, accounts: { GET: listAccounts } },
  customer: { '': { GET: getProfile }, custom_labels: { GET: listLabelsOfPerson } },
  persona: { '': { GET: getPersona, DELETE: deletePersona } },
  label: { '': { GET: getLabel, DELETE: deleteLabel }, label: { POST: labelPerson, DELETE: unlabelPerson } },
  conversation: { '': { GET: getConversation }, messages: { GET: listMessages } },
  message: { '': { GET: getMessage } },
}
