// @ts-check
import { avatar } from '../avatar.js'
import { pageOf } from '../cast.js'
import { el } from '../element.js'
import { icon } from '../icons.js'
import { say } from '../words/words.js'
import { localeName } from './locales.js'
import { newCustomerForm } from './new-customer.js'

/** @typedef {import('../api.js').Customer} Customer */
/** @typedef {{ setup: import('../api.js').Setup, customers: () => Customer[], isInView: (psid: string) => boolean, show: (psid: string) => void, hide: (psid: string) => void }} House */

/** The dialog where a customer is added or taken up again. */
export class Customers {
  #house

  /** @param {House} house */
  constructor(house) {
    this.#house = house
    this.list = el('ul', { class: 'people' })
    this.search = el('input', {
      type: 'search',
      placeholder: say('find'),
      'aria-label': say('find'),
      on: { input: () => this.show() },
    })
    this.form = newCustomerForm(house, (psid) => {
      this.element.close()
      house.show(psid)
    })
    this.element = this.#dialog()
  }

  #dialog() {
    const close = {
      type: 'button',
      class: 'round quiet',
      'aria-label': say('close'),
      on: { click: () => this.element.close() },
    }
    const existing = el('section', { class: 'existing' }, el('h3', {}, say('existing')), this.search, this.list)
    const dialog = el(
      'dialog',
      { class: 'customers', 'aria-labelledby': 'customers-title' },
      el('header', {}, el('h2', { id: 'customers-title' }, say('customers')), el('button', close, icon('close'))),
      this.form.element,
      existing,
    )
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close()
    })
    return dialog
  }

  open() {
    this.search.value = ''
    this.show()
    this.form.suggest()
    this.element.showModal()
    this.form.focus()
  }

  show() {
    const wanted = plain(this.search.value)
    const everybody = this.#house.customers()
    const people = everybody.filter(({ name, psid }) => plain(name).includes(wanted) || psid === wanted)
    const nobody = el('li', { class: 'nobody' }, say(everybody.length === 0 ? 'noneYet' : 'nobodyFound'))
    this.search.hidden = everybody.length < 6
    this.list.replaceChildren(
      ...(people.length > 0 ? people.toReversed().map((person) => this.#person(person)) : [nobody]),
    )
  }

  /** @param {Customer} customer */
  #person(customer) {
    const isInView = this.#house.isInView(customer.psid)
    const words = isInView ? 'hideCustomer' : 'showCustomer'
    const toggle = () => {
      if (isInView) this.#house.hide(customer.psid)
      else this.#house.show(customer.psid)
      this.show()
    }
    const page = pageOf(this.#house.setup, customer.pageId).name
    const about = el(
      'span',
      { class: 'who' },
      el('b', {}, customer.name),
      el('small', {}, `${localeName(customer.locale)} · ${page}`),
    )
    const state = el('span', { class: 'state' }, isInView && say('inView'))
    const button = {
      type: 'button',
      'aria-pressed': String(isInView),
      title: say(words, { customer: customer.name }),
      on: { click: toggle },
    }
    return el('li', {}, el('button', button, avatar({ id: customer.psid, ...customer }, 'person'), about, state))
  }
}

/** Found without accents and case. @param {string} text */
function plain(text) {
  return text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
