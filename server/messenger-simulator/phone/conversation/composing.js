// @ts-check
import { el } from '../element.js'
import { icon } from '../icons.js'
import { say } from '../words/words.js'
import { gist } from './quote.js'

/** @typedef {import('../api.js').Message} Message */
/** @typedef {{ kind: 'reply' | 'edit', message: Message }} Purpose */

/** The line above the field that says what the words are for: an answer to one message, or another wording of it. */
export class Composing {
  /** @type {Purpose | null} */
  purpose = null
  #onEnd

  /** @param {(purpose: Purpose) => void} onEnd */
  constructor(onEnd) {
    this.#onEnd = onEnd
    this.words = el('span')
    const close = { type: 'button', class: 'round quiet', 'aria-label': say('cancel'), on: { click: () => this.end() } }
    this.element = el(
      'div',
      { class: 'composing', role: 'status', hidden: true },
      this.words,
      el('button', close, icon('close')),
    )
  }

  /** @param {Purpose} purpose */
  begin(purpose) {
    this.purpose = purpose
    const title = el('b', {}, say(purpose.kind === 'reply' ? 'replyingTo' : 'editing'))
    this.words.replaceChildren(title, el('small', {}, gist(purpose.message)))
    this.element.hidden = false
  }

  end() {
    const { purpose } = this
    if (!purpose) return
    this.purpose = null
    this.element.hidden = true
    this.#onEnd(purpose)
  }
}
