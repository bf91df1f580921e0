// @ts-check
import { api } from '../api.js'
import { threadReceivers } from '../cast.js'
import { el } from '../element.js'
import { say } from '../words/words.js'
import { actionButton, lineForm, section, troubleLine } from './action.js'

/** @typedef {import('../api.js').Party} Party */

/** Speak and move as the Page Inbox or as an app of somebody else. @param {import('../api.js').Setup} setup @param {string} psid */
export function partiesSection(setup, psid) {
  return section(say('actAs'), party('page-inbox', { psid, setup }), party('other-app', { psid, setup }))
}

/** @param {Party} who @param {{ psid: string, setup: import('../api.js').Setup }} place */
function party(who, { psid, setup }) {
  const name = say(who === 'page-inbox' ? 'pageInbox' : 'otherApp')
  const { element: trouble, attempt } = troubleLine()
  const reply = lineForm({
    label: say('replyAs', { party: name }),
    placeholder: say('replyPlaceholder'),
    button: say('reply'),
    act: (text) => api.act(who, psid, 'messages', { text }),
    attempt,
  })
  /** @param {import('../words/words.js').Word} word @param {string} move */
  const move = (word, move) => actionButton(say(word), () => api.act(who, psid, move), attempt)
  const moves =
    who === 'page-inbox' ? [move('done', 'done')] : [move('release', 'release'), passForm(setup, psid, attempt)]
  const row = el('div', { class: 'moves' }, move('take', 'take'), ...moves)
  return el('fieldset', { class: 'party' }, el('legend', {}, name), reply, row, trouble)
}

/** @param {import('../api.js').Setup} setup @param {string} psid @param {import('./action.js').Attempt} attempt */
function passForm(setup, psid, attempt) {
  const choices = threadReceivers(setup).map(({ id, name }) => el('option', { value: id }, name))
  const target = el('select', { 'aria-label': say('passTo') }, ...choices)
  const pass = actionButton(say('pass'), () => api.act('other-app', psid, 'pass', { toAppId: target.value }), attempt)
  return el('span', { class: 'pass' }, target, pass)
}
