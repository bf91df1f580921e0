/** The webhook field of each kind of event, told by the key that is present in the item. */
const fieldOfKey: Record<string, string> = {
  message: 'messages',
  message_edit: 'message_edits',
  reaction: 'message_reactions',
  postback: 'messaging_postbacks',
  delivery: 'message_deliveries',
  read: 'message_reads',
  optin: 'messaging_optins',
  referral: 'messaging_referrals',
  account_linking: 'messaging_account_linking',
  policy_enforcement: 'messaging_policy_enforcement',
  messaging_feedback: 'messaging_feedback',
  response_feedback: 'response_feedback',
  pass_thread_control: 'messaging_handovers',
  take_thread_control: 'messaging_handovers',
  request_thread_control: 'messaging_handovers',
  app_roles: 'messaging_handovers',
  order: 'send_cart',
  game_play: 'messaging_game_plays',
  messaging_customer_information: 'messaging_customer_information',
}

export function fieldOf(item: Record<string, unknown>): string {
  const { message } = item
  if (message && typeof message === 'object' && 'is_echo' in message) return 'message_echoes'
  const key = Object.keys(item).find((name) => name in fieldOfKey)
  return (key && fieldOfKey[key]) || 'messages'
}

/** Fields a Page subscription accepts; what is not here is refused, as the Graph API does. */
export const knownFields = new Set([
  ...Object.values(fieldOfKey),
  'message_echoes',
  'standby',
  'messenger_template_status_update',
  'message_template_status_update',
  'inbox_labels',
  'conversations',
  'message_context',
  'message_mention',
  'messaging_appointments',
  'messaging_checkout_updates',
  'messaging_customer_information',
  'messaging_direct_sends',
  'messaging_fblogin_account_linking',
  'messaging_in_thread_lead_form_submit',
  'messaging_integrity',
  'messaging_optouts',
  'messaging_payments',
  'messaging_pre_checkouts',
  'marketing_message_clicks',
  'marketing_message_deliveries',
  'marketing_message_delivery_failed',
  'marketing_message_echoes',
  'marketing_message_reads',
  'calls',
  'call_permission_reply',
  'call_settings_update',
  'business_integrity',
  'feed',
  'leadgen',
  'group_feed',
])
