// @ts-check
import { api } from '../api.js'

import { watchClock } from '../clock.js'
import { el } from '../element.js'
import { icon } from '../icons.js'
import { say } from '../words/words.js'
import { FaultsSection } from './faults.js'
import { mischiefSections } from './mischief.js'
import { pageSection } from './page-settings.js'
import { partiesSection } from './parties.js'
import { readingsSection } from './readings.js'
import { threadSection } from './thread.js'
import { timeSection } from './time.js'
import { Traffic } from './traffic.js'

/** @typedef {{ customer: import('../api.js').Customer, setup: import('../api.js').Setup, conversation: import('../conversation/conversation.js').Conversation, onToggle: (isOpen: boolean) => void }} Wiring */

const narrow = matchMedia('(max-width: 719px)')

/** "Behind the scenes": beside the phone where there is room, over it where there is not. */
export class Drawer {
  #wiring

  /** @param {Wiring} wiring */
  constructor(wiring) {
    this.#wiring = wiring
    const { customer, setup, conversation } = wiring
    this.thread = threadSection(setup, customer.psid)
    this.time = timeSection()
    this.mischief = mischiefSections(customer, conversation)
    this.faults = new FaultsSection(setup, customer.pageId)
    this.readings = readingsSection()
    this.traffic = new Traffic(setup, customer.psid)
    this.element = this.#dialog([
      this.thread.element,
      partiesSection(setup, customer.psid),
      this.time.element,
      ...this.mischief.elements,
      pageSection(setup, customer.pageId),
      this.faults.element,
      this.readings.element,
      this.traffic.element,
    ])
    this.stopClock = watchClock(() => this.#showThread())
    // Beside the phone and over it are two ways of being open; a turned screen starts again from closed.
    narrow.addEventListener('change', this.#close)
  }

  /** @param {HTMLElement[]} sections */
  #dialog(sections) {
    const close = {
      type: 'button',
      class: 'round quiet',
      'aria-label': say('close'),
      on: { click: () => this.element.close() },
    }
    const label = say('behindOf', { customer: this.#wiring.customer.name })
    const header = el('header', {}, el('h3', {}, say('behind')), el('button', close, icon('close')))
    const body = el('div', { class: 'sections' }, ...sections)
    const dialog = el('dialog', { class: 'drawer', 'aria-label': label }, header, body)
    dialog.addEventListener('close', () => this.#wiring.onToggle(false))
    // A modal dialog closes on Escape by itself; beside the phone it is not modal.
    dialog.addEventListener('keydown', (event) => event.key === 'Escape' && dialog.close())
    dialog.addEventListener('click', (event) => event.target === dialog && dialog.close())
    return dialog
  }

  #close = () => this.element.close()

  toggle() {
    if (this.element.open) return this.element.close()
    if (narrow.matches) this.element.showModal()
    else this.element.show()
    this.#wiring.onToggle(true)
    this.show()
    this.element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  show() {
    this.#showThread()
    if (!this.element.open) return
    void this.traffic.refresh()
    void this.#showFaults()
  }

  async #showFaults() {
    await this.faults.trouble.attempt(async () => {
      const faults = await api.faults()
      this.faults.show(faults)
      this.readings.show(faults)
    })
  }

  #showThread() {
    const { snapshot } = this.#wiring.conversation
    if (snapshot) this.thread.show(snapshot)
  }

  /** @param {import('../api.js').Customer} customer */
  showCustomer(customer) {
    this.mischief.showCustomer(customer)
  }

  leave() {
    narrow.removeEventListener('change', this.#close)
    this.stopClock()
    this.time.leave()
  }
}
