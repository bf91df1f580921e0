// @ts-check
import { say } from './words/words.js'

/** @typedef {import('./api.js').Setup} Setup */
/** @typedef {import('./api.js').Role} Role */

const pageInboxAppId = '263902037430900'
const otherDeskAppId = '777000777000777'

/** @type {Record<Role, import('./words/words.js').Word>} */
const roleWords = {
  customer: 'customer',
  bot: 'roleBot',
  desk: 'roleDesk',
  'page-inbox': 'rolePageInbox',
  other: 'roleOther',
}

/** @type {Record<Role, import('./icons.js').IconName>} */
export const roleIcons = { customer: 'customers', bot: 'bot', desk: 'desk', 'page-inbox': 'inbox', other: 'other' }

/** @param {Role} role */
export function roleName(role) {
  return say(roleWords[role])
}

/** What an app is called, also the two that Messenger brings along. @param {Setup} setup @param {string | null | undefined} appId */
export function appName(setup, appId) {
  if (appId === pageInboxAppId) return say('pageInbox')
  return setup.apps.find((app) => app.id === appId)?.name ?? appId ?? say('unknownApp')
}

/** Everybody the other desk may pass a thread to. @param {Setup} setup @returns {{ id: string, name: string }[]} */
export function threadReceivers(setup) {
  return setup.apps.filter(({ id }) => id !== otherDeskAppId).map(({ id }) => ({ id, name: appName(setup, id) }))
}

/** @param {Setup} setup @param {string} pageId */
export function pageOf(setup, pageId) {
  return setup.pages.find((page) => page.id === pageId) ?? { id: pageId, name: pageId }
}
