// @ts-check
import { api } from '../api.js'
import { threadReceivers } from '../cast.js'
import { el } from '../element.js'
import { say } from '../words/words.js'
import { actionButton, lineForm, section, troubleLine } from './action.js'

/** @typedef {import('../api.js').Party} Party */
/** @typedef {{ psid: string, setup: import('../api.js').Setup }} Place */
/** @typedef {import('./action.js').Attempt} Attempt */
/** @typedef {import('../words/words.js').Word} Word */

/** Speak and move as the Page Inbox, an app of somebody else, or Messenger itself. @param {import('../api.js').Setup} setup @param {string} psid */
export function partiesSection(setup, psid) {
  const place = { psid, setup }
  return section(say('actAs'), pageInbox(place), otherApp(place), metaAi(place), leadAd(place))
}

/** @param {Place} place */
function pageInbox(place) {
  return party('page-inbox', 'pageInbox', place, (move) => [
    move('take', 'take'),
    move('done', 'done'),
    passForm('page-inbox', place, move.attempt),
  ])
}

/** @param {Place} place */
function otherApp(place) {
  return party('other-app', 'otherApp', place, (move) => [
    move('take', 'take'),
    move('request', 'request'),
    move('release', 'release'),
    passForm('other-app', place, move.attempt),
  ])
}

/** @param {Place} place */
function metaAi(place) {
  return party('meta-ai', 'metaAi', place, () => [])
}

/** @typedef {((word: Word, move: string) => HTMLElement) & { attempt: Attempt }} Move */

/** @param {Party} who @param {Word} word @param {Place} place @param {(move: Move) => HTMLElement[]} movesOf */
function party(who, word, { psid }, movesOf) {
  const name = say(word)
  const { element: trouble, attempt } = troubleLine()
  const reply = lineForm({
    label: say('replyAs', { party: name }),
    placeholder: say('replyPlaceholder'),
    button: say('reply'),
    act: (text) => api.act(who, psid, 'messages', { text }),
    attempt,
  })
  /** @type {Move} */
  const move = Object.assign(
    (/** @type {Word} */ label, /** @type {string} */ path) =>
      actionButton(say(label), () => api.act(who, psid, path), attempt),
    { attempt },
  )
  const moves = movesOf(move)
  const row = moves.length > 0 ? el('div', { class: 'moves' }, ...moves) : null
  return el('fieldset', { class: 'party' }, el('legend', {}, name), reply, row, trouble)
}

/** The ad asks until somebody says that it is done; what the customer writes meanwhile are its answers. @param {Place} place */
function leadAd({ psid }) {
  const { element: trouble, attempt } = troubleLine()
  const start = actionButton(say('adStart'), () => api.act('lead-ads', psid, 'start'), attempt)
  const finish = (/** @type {Word} */ word, /** @type {boolean} */ isComplete) =>
    actionButton(say(word), () => api.act('lead-ads', psid, 'finish', { isComplete, hasSummary: true }), attempt)
  const row = el('div', { class: 'moves' }, start, finish('adComplete', true), finish('adIncomplete', false))
  return el(
    'fieldset',
    { class: 'party' },
    el('legend', {}, say('leadAd')),
    el('small', {}, say('leadAdHint')),
    row,
    trouble,
  )
}

/** @param {'page-inbox' | 'other-app'} who @param {Place} place @param {Attempt} attempt */
function passForm(who, { psid, setup }, attempt) {
  const choices = threadReceivers(setup).map(({ id, name }) => el('option', { value: id }, name))
  const target = el('select', { 'aria-label': say('passTo') }, ...choices)
  const pass = actionButton(say('pass'), () => api.act(who, psid, 'pass', { toAppId: target.value }), attempt)
  return el('span', { class: 'pass' }, target, pass)
}
