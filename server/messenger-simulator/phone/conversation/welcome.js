// @ts-check
import { avatar } from '../avatar.js'
import { el } from '../element.js'
import { say } from '../words/words.js'

/** What an empty conversation shows. The button is there when an app of the Page has set one, as in Messenger.
 * @param {import('../api.js').Page} page @param {() => void} start */
export function welcome(page, start) {
  const words = el('p')
  const button = el('button', { type: 'button', class: 'primary', on: { click: start } }, say('getStarted'))
  const title = el('h3', {}, say('startTitle', { page: page.name }))
  const element = el('div', { class: 'welcome', hidden: true }, avatar(page, 'page large'), title, words, button)
  /** @param {import('./conversation.js').Conversation} conversation */
  const show = ({ messages, snapshot }) => {
    element.hidden = messages.length > 0 || snapshot === null
    button.hidden = !snapshot?.getStarted
    words.textContent = say(snapshot?.getStarted ? 'startText' : 'startByWriting', { page: page.name })
  }
  return { element, show }
}
