// @ts-check
import { avatar } from '../avatar.js'
import { el } from '../element.js'
import { say } from '../words/words.js'

/** @typedef {import('../api.js').MenuButton} MenuButton */

/** What an empty conversation shows, as in Messenger: the Page's greeting, and its questions to begin with or else its Get Started button.
 * @param {import('../api.js').Page} page @param {{ start: () => void, ask: (question: MenuButton) => void }} wiring */
export function welcome(page, { start, ask }) {
  const words = el('p')
  const button = el('button', { type: 'button', class: 'primary', on: { click: start } }, say('getStarted'))
  const questions = el('div', { class: 'buttons', role: 'group', 'aria-label': say('questions') })
  const title = el('h3', {}, say('startTitle', { page: page.name }))
  const element = el(
    'div',
    { class: 'welcome', hidden: true },
    avatar(page, 'page large'),
    title,
    words,
    questions,
    button,
  )
  let shown = ''
  /** @param {MenuButton[]} wanted */
  const showQuestions = (wanted) => {
    if (JSON.stringify(wanted) === shown) return
    shown = JSON.stringify(wanted)
    questions.hidden = wanted.length === 0
    questions.replaceChildren(
      ...wanted.map((question) => el('button', { type: 'button', on: { click: () => ask(question) } }, question.title)),
    )
  }
  /** @param {import('./conversation.js').Conversation} conversation */
  const show = ({ messages, snapshot }) => {
    element.hidden = messages.length > 0 || snapshot === null
    const breakers = snapshot?.iceBreakers ?? []
    showQuestions(breakers)
    button.hidden = !snapshot?.getStarted || breakers.length > 0
    const usual = say(snapshot?.getStarted ? 'startText' : 'startByWriting', { page: page.name })
    words.textContent = snapshot?.greeting || usual
  }
  return { element, show }
}
