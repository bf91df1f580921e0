// @ts-check

import { api } from '../api.js'
import { avatar } from '../avatar.js'
import { now, timeOf, watchClock } from '../clock.js'
import { el } from '../element.js'
import { say } from '../words/words.js'
import { blockedBar } from './blocked-bar.js'
import { chipRow } from './chips.js'
import { Composer } from './composer.js'
import { acceptDrops } from './drop-zone.js'
import { MessageLog } from './message-log.js'
import { MessageMenu } from './message-menu.js'
import { pageMenu } from './page-menu.js'
import { fileUtterance } from './picked-file.js'
import { openQuickReplies } from './quick-replies.js'
import { Scroller } from './scroller.js'
import { stickerTray } from './sticker-tray.js'
import { typingBubble } from './typing-bubble.js'
import { welcome } from './welcome.js'

/** @typedef {import('./conversation.js').Conversation} Conversation */
/** @typedef {Pick<import('./bubble.js').Scene, 'customer' | 'page' | 'appName'>} Cast */

/** The customer's phone: everything inside its frame, and every way of saying something on it. */
export class PhoneScreen {
  #conversation
  #stopClock

  /** @param {Conversation} conversation @param {Cast} cast */
  constructor(conversation, cast) {
    this.#conversation = conversation
    const { psid } = cast.customer
    this.options = new MessageMenu(psid, this.#moves(psid))
    const does = (/** @type {string} */ act, /** @type {unknown} */ body) => this.#does(psid, act, body)
    this.log = new MessageLog(conversation, { ...cast, press: this.#press, does }, this.options)
    this.typing = typingBubble(cast.page)
    this.welcome = welcome(cast.page, {
      start: () => this.#say({ getStarted: true }, { text: say('getStarted') }),
      ask: (question) => this.#postback(question, question.appId),
    })
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
      menu: [this.menu.element, stickerTray(psid, (shape, url) => this.#sticker(shape, url))],
      onText: (text, purpose) => {
        const mid = purpose?.message.mid
        if (purpose?.kind === 'edit') void this.#does(psid, 'edits', { mid, text })
        else if (mid) this.#say({ text, replyTo: mid }, { text, replyTo: { mid } })
        else this.#say({ text }, { text })
      },
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
      this.options.element,
    )
  }

  /** @param {string} psid @returns {import('./message-menu.js').Moves} */
  #moves(psid) {
    return {
      react: ({ mid }, emoji, reaction) => void this.#does(psid, 'reactions', { mid, emoji, reaction }),
      unreact: ({ mid }) => void this.#does(psid, 'reactions', { mid, action: 'unreact' }),
      reply: (message) => this.composer.begin({ kind: 'reply', message }),
      edit: (message) => this.composer.begin({ kind: 'edit', message }),
      unsend: ({ mid }) => void this.#does(psid, 'unsends', { mid }),
    }
  }

  /** An act that is no message; what is refused is said above the composer. @param {string} psid @param {string} act @param {unknown} body */
  async #does(psid, act, body) {
    this.composer.say('')
    try {
      await api.does(psid, act, body)
      return true
    } catch (error) {
      this.composer.say(error instanceof Error ? error.message : String(error))
      return false
    }
  }

  /** @param {string} shape @param {string} url */
  #sticker(shape, url) {
    this.#say({ shape }, { attachments: [{ type: 'sticker', payload: { url } }] })
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
