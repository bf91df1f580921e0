// @ts-check
import { clockOffsetMs, isClockMoved, momentOf, now, watchClock } from './clock.js'
import { driftText } from './drawer/time.js'
import { el } from './element.js'
import { icon } from './icons.js'
import { chooseLanguage, language, say } from './words/words.js'

/** The bar above the phones: what this is, whether it is live, simulated time, language, customers. @param {() => void} openCustomers */
export function topBar(openCustomers) {
  const state = el('p', { class: 'connection', role: 'status', data: { state: 'connecting' } }, say('connecting'))
  /** @param {'live' | 'lost'} is */
  const connection = (is) => {
    state.dataset.state = is
    state.textContent = say(is)
  }
  const title = el('div', { class: 'title' }, el('h1', {}, say('title')), el('p', {}, say('subtitle')))
  const add = { type: 'button', class: 'primary add', 'aria-label': say('addCustomer'), on: { click: openCustomers } }
  const element = el(
    'header',
    { class: 'top' },
    el('img', { class: 'mark', src: '/mark.svg', alt: '', width: '32', height: '32' }),
    title,
    state,
    simulatedClock(),
    languageSwitch(),
    el('button', add, icon('add'), el('span', {}, say('addCustomer'))),
  )
  return { element, connection }
}

// Shown only while it differs: simulated time that looks real is how tests mislead people.
function simulatedClock() {
  const moment = el('b')
  const drift = el('small')
  const element = el(
    'p',
    { class: 'simulated', role: 'status' },
    icon('clock'),
    el('span', {}, el('small', {}, say('simulatedTime')), moment),
    drift,
  )
  watchClock(() => {
    element.hidden = !isClockMoved()
    moment.textContent = momentOf(now().toISOString())
    drift.textContent = clockOffsetMs() === 0 ? '' : driftText()
  })
  return element
}

function languageSwitch() {
  const choices = /** @type {const} */ (['fr', 'en']).map((tongue) => {
    const name = new Intl.DisplayNames(tongue, { type: 'language' }).of(tongue) ?? tongue
    const isChosen = String(language() === tongue)
    const button = {
      type: 'button',
      lang: tongue,
      title: name,
      'aria-pressed': isChosen,
      on: { click: () => chooseLanguage(tongue) },
    }
    return el('button', button, tongue.toUpperCase())
  })
  return el('div', { class: 'languages', role: 'group', 'aria-label': say('language') }, ...choices)
}
