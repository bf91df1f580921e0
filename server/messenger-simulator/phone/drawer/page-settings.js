// @ts-check
import { api } from '../api.js'
import { pageOf } from '../cast.js'
import { el } from '../element.js'
import { say } from '../words/words.js'
import { section, troubleLine } from './action.js'

const regimes = ['routing-default-app', 'routing-zero-config', 'hop2', 'hop1']

/** What the Page's admin chose: how threads are shared, whose they are to begin with, and who may take. @param {import('../api.js').Setup} setup @param {string} pageId */
export function pageSection(setup, pageId) {
  const { element: trouble, attempt } = troubleLine()
  const page = pageOf(setup, pageId)
  const own = setup.apps.filter(({ role }) => role === 'bot' || role === 'desk')
  const change = (/** @type {unknown} */ wanted) => void attempt(() => api.changePage(pageId, wanted))

  const regime = el('select', {}, ...regimes.map((name) => el('option', { value: name }, name)))
  regime.value = page.regime ?? ''
  regime.addEventListener('change', () => change({ regime: regime.value }))

  const none = el('option', { value: '' }, say('nobody'))
  const first = el('select', {}, none, ...own.map(({ id, name }) => el('option', { value: id }, name)))
  first.value = page.defaultAppId ?? ''
  first.addEventListener('change', () => change({ defaultAppId: first.value || null }))

  const toggles = own.map(({ id, name }) => {
    const input = el('input', {
      type: 'checkbox',
      role: 'switch',
      value: id,
      checked: page.takeAllowed?.includes(id) ?? false,
    })
    return { input, label: el('label', { class: 'switch' }, say('mayTake', { app: name }), input) }
  })
  for (const { input } of toggles) {
    input.addEventListener('change', () => {
      change({ takeAllowed: toggles.flatMap((other) => (other.input.checked ? [other.input.value] : [])) })
    })
  }
  const content = el(
    'div',
    { class: 'stack' },
    choice('regime', regime),
    choice('defaultApp', first),
    ...toggles.map(({ label }) => label),
    trouble,
  )
  return section(say('pageSettings'), el('details', {}, el('summary', {}, page.name), content))
}

/** @param {import('../words/words.js').Word} word @param {HTMLElement} control */
function choice(word, control) {
  return el('label', { class: 'choice' }, el('span', {}, say(word)), control)
}
