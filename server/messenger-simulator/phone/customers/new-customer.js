// @ts-check
import { api } from '../api.js'
import { el } from '../element.js'
import { language, say } from '../words/words.js'
import { localeName, locales, suggestName } from './locales.js'

/** @param {import('./customers.js').House} house @param {(psid: string) => void} onAdded */
export function newCustomerForm(house, onAdded) {
  const name = el('input', { type: 'text', required: true, maxlength: '60', autocomplete: 'off' })
  const locale = selection(locales.map((id) => ({ id, name: localeName(id) })))
  const page = selection(house.setup.pages)
  const trouble = el('p', { class: 'trouble', role: 'alert' })
  locale.value = language() === 'fr' ? 'fr_FR' : 'en_US'
  const suggest = () => {
    const taken = house.customers().map((customer) => customer.name)
    name.value = suggestName(locale.value, taken)
    trouble.textContent = ''
  }
  locale.addEventListener('change', suggest)
  const submit = async (/** @type {Event} */ event) => {
    event.preventDefault()
    try {
      const { psid } = await api.addCustomer({ name: name.value.trim(), locale: locale.value, pageId: page.value })
      onAdded(psid)
    } catch (error) {
      trouble.textContent = error instanceof Error ? error.message : String(error)
    }
  }
  const fields = [field(say('name'), name), field(say('speaks'), locale), field(say('page'), page)]
  const add = el('button', { type: 'submit', class: 'primary' }, say('addAndOpen'))
  const element = el(
    'form',
    { class: 'new-customer', on: { submit } },
    el('h3', {}, say('newCustomer')),
    ...fields,
    trouble,
    add,
  )
  return { element, suggest, focus: () => name.select() }
}

/** @param {string} label @param {HTMLElement} control */
function field(label, control) {
  return el('label', { class: 'field' }, el('span', {}, label), control)
}

/** @param {{ id: string, name: string }[]} choices */
function selection(choices) {
  return el('select', {}, ...choices.map(({ id, name }) => el('option', { value: id }, name)))
}
