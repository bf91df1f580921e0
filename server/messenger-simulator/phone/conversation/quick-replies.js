// @ts-check

/** @typedef {import('../api.js').Message} Message */

/**
 * Quick replies live until anybody says anything else, then they are gone for good.
 * @param {Message[]} messages @returns {import('../api.js').QuickReply[]}
 */
export function openQuickReplies(messages) {
  const last = messages.at(-1)
  return last && last.role !== 'customer' ? (last.quickReplies ?? []) : []
}
