// @ts-check
import { avatar } from '../avatar.js'
import { momentOf, secondOf, timeOf } from '../clock.js'
import { el, spoken } from '../element.js'
import { icon } from '../icons.js'
import { say } from '../words/words.js'
import { attachmentView } from './attachment.js'
import { buttonList } from './buttons.js'
import { isNotice } from './grouping.js'
import { quote } from './quote.js'
import { textView } from './text.js'

/** @typedef {import('../api.js').Message} Message */
/** @typedef {{ customer: import('../api.js').Customer, page: import('../api.js').Page, appName: (message: Message) => string, press: (message: Message, button: import('../api.js').Button) => void, does: (act: string, body: unknown) => Promise<boolean>, find: (mid: string) => Message | undefined, opener: HTMLElement }} Scene */

/**
 * One message as the customer sees it. The Page's bot, desk and inbox all look like the Page, as they do in
 * Messenger; who really wrote stands in the caption that opens with the drawer.
 * @param {Message} message @param {Scene} scene
 */
export function bubble(message, scene) {
  if (isNotice(message)) return notice(message, scene)
  const side = message.role === 'customer' ? 'mine' : 'theirs'
  return el(
    'div',
    { class: `message ${side}`, data: { role: message.role }, title: momentOf(message.at) },
    side === 'theirs' && el('span', { class: 'written-by', data: { role: message.role } }, scene.appName(message)),
    side === 'theirs' && face(message, scene),
    el(
      'div',
      { class: 'said' },
      personaName(message),
      ...contents(message, scene),
      reactions(message),
      changed(message),
    ),
    !message.unsentAt && scene.opener,
  )
}

/** @param {Message} message @param {Scene} scene */
function contents(message, scene) {
  const author = authorName(message, scene)
  if (message.unsentAt)
    return [el('p', { class: 'unsupported' }, say(message.role === 'customer' ? 'youUnsent' : 'unsent'))]
  /** @param {import('../api.js').Button} button */
  const press = (button) => scene.press(message, button)
  const text = message.text || message.postback?.title
  const parts = [
    ...(message.attachments ?? []).map((attachment) => attachmentView(attachment, { author, press, does: scene.does })),
    text ? textView(text) : null,
    hasOwnButtons(message) ? null : buttonList(message.buttons ?? [], press),
  ].filter((part) => part !== null)
  if (parts.length === 0) parts.push(el('p', { class: 'unsupported' }, icon('warning'), say('unsupported')))
  const quoted = message.replyTo && scene.find(message.replyTo.mid)
  if (quoted) parts.unshift(quote(quoted, authorName(quoted, scene)))
  return [spoken(say('saidBy', { author })), ...parts, spoken(` ${say('reachedAt', { time: timeOf(message.at) })}`)]
}

/** A person whom the Page named has their own face. @param {Message} message @param {Scene} scene */
function face({ persona }, { page }) {
  return persona ? avatar({ id: persona.name, ...persona }, 'small') : avatar(page, 'page small')
}

/** @param {Message} message */
function personaName({ persona }) {
  return persona ? el('span', { class: 'persona' }, persona.name) : null
}

/** That a text was another before, and what. @param {Message} message */
function changed({ edits = [], unsentAt }) {
  if (edits.length === 0 || unsentAt) return null
  return el('span', { class: 'changed', title: edits.map(({ text }) => text).join('\n') }, say('edited'))
}

/** @param {Message} message */
function reactions(message) {
  const emoji = Object.values(message.reactions ?? {}).join(' ')
  return emoji ? el('span', { class: 'reactions' }, spoken(say('reacted', { emoji: '' })), emoji) : null
}

/** A template shows its own buttons; the message's list would show them twice. @param {Message} message */
function hasOwnButtons(message) {
  return (message.attachments ?? []).some((attachment) => attachment.type === 'template')
}

/** @param {Message} message @param {Pick<Scene, 'page'>} scene */
function notice(message, scene) {
  const words = say('openedLink', { page: scene.page.id, ref: message.referral?.ref ?? '' })
  return el('p', { class: 'notice', title: secondOf(message.at) }, icon('link'), words)
}

/** @param {Message} message @param {Pick<Scene, 'customer' | 'page'>} scene */
export function authorName(message, scene) {
  return message.role === 'customer' ? scene.customer.name : (message.persona?.name ?? scene.page.name)
}
