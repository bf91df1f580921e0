// @ts-check

/** @typedef {import('../api.js').Message} Message */
/** @typedef {'sending' | 'failed' | 'sent' | 'delivered' | 'seen'} Tick */

/** How far a customer's message has come. @param {Message} message @returns {Tick} */
export function tickOf(message) {
  if (message.readAt) return 'seen'
  return message.deliveredAt ? 'delivered' : 'sent'
}

/** Only the customer's last message says how far it came: what precedes it came at least as far.
 * @param {Message[]} messages @returns {Message | null} */
export function tickedMessage(messages) {
  return messages.findLast((message) => message.role === 'customer' && message.mid !== null) ?? null
}

/** The Page's messages this customer has not looked at. @param {Message[]} messages */
export function countUnread(messages) {
  return messages.filter((message) => message.role !== 'customer' && !message.readAt).length
}
