/**
 * Without one of these the desk cannot keep what it promises: what customers say and press, what every app says to them
 * (echoes), both sides of thread control, what passes while another app has it (standby), by which link somebody came (Meta
 * names it among what routing needs), and what has arrived and been read. `messages` comes first: the others are of no use without.
 */
export const indispensableFields: readonly string[] = [
  'messages',
  'messaging_postbacks',
  'messaging_handovers',
  'standby',
  'message_echoes',
  'messaging_referrals',
  'message_deliveries',
  'message_reads',
]

/**
 * Without these people lose a comfort and no word. Some need a permission or a feature that an app may not have; those that are
 * refused most readily come last. Not `response_feedback`: it would put thumbs under every message.
 */
export const dispensableFields: readonly string[] = [
  'message_edits',
  'message_reactions',
  'messaging_policy_enforcement',
  'messaging_optins',
  'messaging_account_linking',
  'messaging_feedback',
  'send_cart',
]

export const wantedFields: readonly string[] = [...indispensableFields, ...dispensableFields]

/** D60: what a Page or an app subscribed by an older desk does not hear yet. */
export const missingFields = (actual: readonly string[]): string[] =>
  wantedFields.filter((field) => !actual.includes(field))
