// @ts-check

/** @typedef {import('../api.js').Message} Message */
/** @typedef {{ message: Message, separator: 'day' | 'time' | null, isFirst: boolean, isLast: boolean }} Placed */

const groupBreaksAfterMs = 5 * 60_000
const timeShownAfterMs = 60 * 60_000

/**
 * Where every message sits: whether a day or a time stands above it, and whether it begins or ends a group
 * of one author. Several apps speak for the Page, so the author of a Page's message is its app.
 * @param {Message[]} messages @returns {Placed[]}
 */
export function placeMessages(messages) {
  return messages.map((message, index) => ({
    message,
    separator: separatorBetween(messages[index - 1], message),
    isFirst: !isSameGroup(messages[index - 1], message),
    isLast: !isSameGroup(message, messages[index + 1]),
  }))
}

/** @param {Message | undefined} before @param {Message | undefined} after */
function isSameGroup(before, after) {
  if (!before || !after || authorKey(before) !== authorKey(after)) return false
  if (isNotice(before) || isNotice(after)) return false
  return separatorBetween(before, after) === null && gapMs(before, after) < groupBreaksAfterMs
}

/** @param {Message | undefined} before @param {Message} after @returns {'day' | 'time' | null} */
export function separatorBetween(before, after) {
  if (!before || new Date(before.at).toDateString() !== new Date(after.at).toDateString()) return 'day'
  return gapMs(before, after) >= timeShownAfterMs ? 'time' : null
}

/** @param {Message} message */
function authorKey(message) {
  if (message.role === 'customer') return 'customer'
  return `${message.role} ${message.appId ?? ''} ${message.persona?.name ?? ''}`
}

/** @param {Message} before @param {Message} after */
function gapMs(before, after) {
  return new Date(after.at).getTime() - new Date(before.at).getTime()
}

/** An opened link says nothing: it is a line between the bubbles. @param {Message} message */
export function isNotice(message) {
  return Boolean(message.referral?.ref) && !message.text && !message.postback && !message.attachments?.length
}
