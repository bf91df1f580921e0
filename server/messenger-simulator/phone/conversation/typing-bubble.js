// @ts-check
import { avatar } from '../avatar.js'
import { el, spoken } from '../element.js'
import { say } from '../words/words.js'

/** The three dots at the end of the conversation; said once by screen readers, outside the list of messages. @param {import('../api.js').Page} page */
export function typingBubble(page) {
  const element = el('div', { class: 'typing', role: 'status' })
  /** @param {boolean} isTyping */
  const show = (isTyping) => {
    if (isTyping === element.hasChildNodes()) return
    element.replaceChildren(...(isTyping ? dots(page) : []))
  }
  return { element, show }
}

/** @param {import('../api.js').Page} page */
function dots(page) {
  const bubble = el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i'))
  return [avatar(page, 'page small'), bubble, spoken(say('typing', { page: page.name }))]
}
