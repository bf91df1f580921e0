// @ts-check
import { avatar } from '../avatar.js'
import { now, timeOf, watchClock } from '../clock.js'
import { el } from '../element.js'
import { say } from '../words/words.js'
import { blockedBar } from './blocked-bar.js'
import { chipRow } from './chips.js'
import { Composer } from './composer.js'
import { acceptDrops } from './drop-zone.js'
import { MessageLog } from './message-log.js'
import { pageMenu } from './page-menu.js'
import { fileUtterance } from './picked-file.js'
import { openQuickReplies } from './quick-replies.js'
import { Scroller } from './scroller.js'
import { typingBubble } from './typing-bubble.js'
import { welcome } from './welcome.js'

/** @typedef {import('./conversation.js').Conversation} Conversation */
/** @typedef {Omit<import('./bubble.js').Scene, 'press'>} Cast */

/** The customer's phone: everything inside its frame, and every way of saying something on it. */
export class PhoneScreen {
  #conversation
  #stopClock

  /** @param {Conversation} conversation @param {Cast} cast */
  constructor(conversation, cast) {
    this.#conversation = conversation
    const press = this.#press
    this.log = new MessageLog(conversation, { ...cast, press })
    this.typing = typingBubble(cast.page)
    this.welcome = welcome(cast.page, () => this.#say({ getStarted: true }, { text: say('getStarted') }))
    this.menu = pageMenu(cast.customer.psid, (button) => this.#postback(button, button.appId))
    const label = say('messagesWith', { customer: cast.customer.name, page: cast.page.name })
    this.scroller = new Scroller(label, this.log.earlier, this.welcome.element, this.log.element, this.typing.element)
    this.chips = chipRow(({ title, payload }) =>
      this.#say({ quickReply: { title: title ?? '', payload: payload ?? '' } }, { text: title ?? '' }),
    )
    this.composer = this.#composer(cast.customer.psid)
    this.trouble = el('p', { class: 'trouble', role: 'alert', hidden: true })
    this.blocked = blockedBar(cast.customer)
    const time = el('span')
    this.#stopClock = watchClock(() => {
      time.textContent = timeOf(now())
    })
    this.element = this.#frame(cast, time)
    acceptDrops(this.element, (files) => void this.composer.takeFiles(files))
  }

  /** @param {string} psid */
  #composer(psid) {
    return new Composer({
      psid,
      menu: this.menu.element,
      onText: (text) => this.#say({ text }, { text }),
      onFiles: (files) => {
        const { utterance, preview } = fileUtterance(files)
        this.#say(utterance, preview)
      },
    })
  }

  /** @param {Cast} cast @param {HTMLElement} time */
  #frame(cast, time) {
    const battery = el('span', { class: 'battery' })
    const heading = el('div', { class: 'page-name' }, el('h3', {}, cast.page.name), el('p', {}, say('business')))
    return el(
      'div',
      { class: 'phone', data: { dropWords: say('dropHere') } },
      el('div', { class: 'status-bar', 'aria-hidden': 'true' }, time, battery),
      el('div', { class: 'page-header' }, avatar(cast.page, 'page'), heading),
      el('div', { class: 'talk' }, this.scroller.element, this.scroller.newer),
      this.trouble,
      this.chips.element,
      this.blocked.element,
      this.composer.element,
    )
  }

  /** @type {import('./bubble.js').Scene['press']} */
  #press = (message, button) => this.#postback(button, message.appId)

  /** @param {import('../api.js').Button} button @param {string | null | undefined} appId */
  #postback({ title, payload = '' }, appId) {
    this.#say({ postback: appId ? { title, payload, appId } : { title, payload } }, { text: title })
  }

  /** @param {import('../api.js').Utterance} utterance @param {Partial<import('../api.js').Message>} preview */
  #say(utterance, preview) {
    this.scroller.toEnd()
    void this.#conversation.say(utterance, preview)
  }

  show() {
    const { messages, snapshot, trouble } = this.#conversation
    this.welcome.show(this.#conversation)
    this.menu.show(snapshot?.persistentMenu ?? [])
    this.log.show()
    this.typing.show(Boolean(snapshot?.typing))
    this.chips.show(openQuickReplies(messages))
    this.scroller.counted(messages.length)
    this.trouble.textContent = trouble ?? ''
    this.trouble.hidden = trouble === null
  }

  /** @param {import('../api.js').Customer} customer */
  showCustomer(customer) {
    this.blocked.show(customer)
  }

  leave() {
    this.#stopClock()
  }
}
