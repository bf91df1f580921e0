// @ts-check
import { api } from './api.js'
import { setClock } from './clock.js'
import { CustomerColumn } from './customers/customer-column.js'
import { Customers } from './customers/customers.js'
import { tabBar } from './customers/tabs.js'
import { customersInView, rememberView } from './customers/view.js'
import { el } from './element.js'
import { listenLive } from './live.js'
import { topBar } from './top-bar.js'
import { say } from './words/words.js'

/** @typedef {import('./api.js').Customer} Customer */

/** Everything in view: the bar, the phones side by side, and the live connection that keeps them true. */
export class Stage {
  /** @type {Map<string, Customer>} */
  #customers = new Map()
  /** @type {Map<string, CustomerColumn>} */
  #columns = new Map()
  #setup

  /** @param {import('./api.js').Setup} setup @param {Customer[]} customers */
  constructor(setup, customers) {
    this.#setup = setup
    this.#know(customers)
    this.dialog = new Customers({
      setup,
      customers: () => [...this.#customers.values()],
      isInView: (psid) => this.#columns.has(psid),
      show: (psid) => void this.#bringIn(psid),
      hide: (psid) => this.#hide(psid),
    })
    this.bar = topBar(() => this.dialog.open())
    this.tabs = tabBar((psid) => this.#columns.get(psid)?.element.scrollIntoView({ inline: 'start' }))
    this.emptyButton = el('button', { type: 'button', class: 'primary', on: { click: () => this.dialog.open() } })
    this.empty = emptyStage(this.emptyButton)
    this.columns = el('div', { class: 'columns' })
    this.element = el('main', { class: 'stage', 'aria-label': say('title') }, this.empty, this.columns)
    for (const psid of customersInView(customers)) this.#show(psid)
    this.#arranged()
    document.addEventListener('visibilitychange', () => this.#lookAtAll())
  }

  live() {
    listenLive({
      onHello: (reading) => {
        this.bar.connection('live')
        void this.#lookAgain(reading)
      },
      onLost: () => this.bar.connection('lost'),
      onClock: (reading) => void this.#lookAgain(reading),
      onConversation: (psid) => void this.#columns.get(psid)?.conversation.refresh(),
      onCustomer: () => void this.#refreshCustomers(),
    })
  }

  // Also when the clock moves: owners expire and windows close without an event of their own.
  /** @param {import('./api.js').ClockReading} reading */
  async #lookAgain(reading) {
    setClock(reading)
    await this.#refreshCustomers()
    await Promise.all([...this.#columns.values()].map((column) => column.conversation.refresh()))
  }

  async #refreshCustomers() {
    this.#know(await api.customers())
    for (const [psid, column] of this.#columns) {
      const customer = this.#customers.get(psid)
      if (customer) column.update(customer)
      else this.#hide(psid)
    }
    if (this.dialog.element.open) this.dialog.show()
  }

  /** @param {Customer[]} customers */
  #know(customers) {
    this.#customers = new Map(customers.map((customer) => [customer.psid, customer]))
  }

  /** @param {string} psid */
  async #bringIn(psid) {
    if (!this.#customers.has(psid)) await this.#refreshCustomers()
    this.#show(psid)
    this.#arranged()
    rememberView([...this.#columns.keys()])
    this.#columns.get(psid)?.focus()
  }

  /** @param {string} psid */
  #show(psid) {
    const customer = this.#customers.get(psid)
    if (!customer || this.#columns.has(psid)) return
    const wiring = { onRemove: () => this.#hide(psid), onChange: () => this.#arranged() }
    const column = new CustomerColumn(customer, this.#setup, wiring)
    this.#columns.set(psid, column)
    this.columns.append(column.element)
  }

  /** @param {string} psid */
  #hide(psid) {
    this.#columns.get(psid)?.leave()
    this.#columns.delete(psid)
    this.#arranged()
    rememberView([...this.#columns.keys()])
  }

  #arranged() {
    this.empty.hidden = this.#columns.size > 0
    this.emptyButton.textContent = say(this.#customers.size > 0 ? 'pickCustomer' : 'firstCustomer')
    this.tabs.show(
      [...this.#columns.values()].map(({ customer, conversation, isOnScreen }) => ({
        customer,
        unread: conversation.unread,
        isOnScreen,
      })),
    )
  }

  #lookAtAll() {
    for (const column of this.#columns.values()) column.look()
  }
}

/** @param {HTMLElement} button */
function emptyStage(button) {
  const phones = el('div', { class: 'ghosts', 'aria-hidden': 'true' }, el('i'), el('i'), el('i'))
  return el('div', { class: 'empty' }, phones, el('h2', {}, say('emptyTitle')), el('p', {}, say('emptyText')), button)
}
