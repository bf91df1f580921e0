// @ts-check
import { avatar } from '../avatar.js'
import { appName, pageOf } from '../cast.js'
import { Conversation } from '../conversation/conversation.js'
import { PhoneScreen } from '../conversation/phone-screen.js'
import { Drawer } from '../drawer/drawer.js'
import { el } from '../element.js'
import { icon } from '../icons.js'
import { say } from '../words/words.js'
import { localeName } from './locales.js'

/** @typedef {import('../api.js').Customer} Customer */

/** One customer in view: a caption, their phone, and what happens behind it. */
export class CustomerColumn {
  isOnScreen = false
  #onChange

  /** @param {Customer} customer @param {import('../api.js').Setup} setup @param {{ onRemove: () => void, onChange: () => void }} wiring */
  constructor(customer, setup, wiring) {
    this.customer = customer
    this.#onChange = wiring.onChange
    this.conversation = new Conversation(customer.psid, () => this.#show())
    const page = pageOf(setup, customer.pageId)
    this.screen = new PhoneScreen(this.conversation, {
      customer,
      page,
      appName: (message) => appName(setup, message.appId),
    })
    this.drawer = new Drawer({
      customer,
      setup,
      conversation: this.conversation,
      onToggle: (isOpen) => this.#toggled(isOpen),
    })
    this.element = el(
      'article',
      { class: 'column', 'aria-label': say('phoneOf', { customer: customer.name }), data: { psid: customer.psid } },
      this.#caption(wiring.onRemove),
      el('div', { class: 'bench' }, this.screen.element, this.drawer.element),
    )
    this.#watchVisibility()
    void this.conversation.refresh()
  }

  /** @param {() => void} onRemove */
  #caption(onRemove) {
    const { customer } = this
    this.behind = el(
      'button',
      {
        type: 'button',
        class: 'round quiet',
        'aria-label': say('behindOf', { customer: customer.name }),
        title: say('behind'),
        'aria-expanded': 'false',
      },
      icon('drawer'),
    )
    this.behind.addEventListener('click', () => this.drawer.toggle())
    const label = say('hideCustomer', { customer: customer.name })
    const remove = { type: 'button', class: 'round quiet', 'aria-label': label, title: label, on: { click: onRemove } }
    const name = el('div', { class: 'who' }, el('h2', {}, customer.name), el('p', {}, localeName(customer.locale)))
    const picture = avatar({ id: customer.psid, ...customer }, 'person')
    return el('header', { class: 'caption' }, picture, name, this.behind, el('button', remove, icon('close')))
  }

  #watchVisibility() {
    this.observer = new IntersectionObserver(
      ([entry]) => {
        this.isOnScreen = entry?.isIntersecting ?? false
        this.look()
        this.#onChange()
      },
      { threshold: 0.5 },
    )
    this.observer.observe(this.screen.element)
  }

  /** A conversation on screen in a visible tab is being read. */
  look() {
    if (this.isOnScreen && document.visibilityState === 'visible') void this.conversation.markRead()
  }

  #show() {
    this.screen.show()
    this.drawer.show()
    this.look()
    this.#onChange()
  }

  /** @param {boolean} isOpen */
  #toggled(isOpen) {
    this.element.toggleAttribute('data-behind', isOpen)
    this.behind?.setAttribute('aria-expanded', String(isOpen))
    if (!isOpen) this.behind?.focus()
  }

  /** @param {Customer} customer */
  update(customer) {
    this.customer = customer
    this.screen.showCustomer(customer)
    this.drawer.showCustomer(customer)
  }

  focus() {
    this.element.scrollIntoView({ inline: 'nearest', block: 'nearest' })
    this.screen.composer.field.focus({ preventScroll: true })
  }

  leave() {
    this.observer?.disconnect()
    this.screen.leave()
    this.drawer.leave()
    this.element.remove()
  }
}
