// @ts-check
import { el } from '../element.js'
import { say } from '../words/words.js'

/** @typedef {import('../api.js').Button} Button */

/**
 * The buttons under a message. They keep working however old the message is, as Messenger's do.
 * @param {Button[]} buttons @param {(button: Button) => void} press
 */
export function buttonList(buttons, press) {
  if (buttons.length === 0) return null
  return el(
    'div',
    { class: 'buttons', role: 'group', 'aria-label': say('choose') },
    ...buttons.map((button) => one(button, press)),
  )
}

/** @param {Button} button @param {(button: Button) => void} press */
function one(button, press) {
  if (button.type === 'postback')
    return el('button', { type: 'button', on: { click: () => press(button) } }, button.title)
  const href = hrefOf(button)
  if (!href) return el('span', { class: 'inert' }, button.title)
  const label = say('opensPage', { title: button.title })
  return el('a', { href, target: '_blank', rel: 'noreferrer', 'aria-label': label }, button.title)
}

/** Only addresses a person may safely follow. @param {Button} button */
function hrefOf(button) {
  if (button.type === 'phone_number') return `tel:${button.payload ?? ''}`
  return button.url && /^https?:/i.test(button.url) ? button.url : null
}
