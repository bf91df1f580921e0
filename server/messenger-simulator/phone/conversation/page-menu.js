// @ts-check
import { el } from '../element.js'
import { icon } from '../icons.js'
import { say } from '../words/words.js'

/** @typedef {import('../api.js').MenuButton} MenuButton */

/** The Page's persistent menu beside the composer; there only when an app has set one.
 * @param {string} psid @param {(button: MenuButton) => void} choose */
export function pageMenu(psid, choose) {
  const id = `menu-${psid}`
  const list = el('div', { class: 'page-menu', id, popover: 'auto', role: 'group', 'aria-label': say('menu') })
  const opener = { type: 'button', class: 'round', popovertarget: id, 'aria-label': say('menu'), title: say('menu') }
  const element = el('span', { class: 'menu', hidden: true }, el('button', opener, icon('menu')), list)
  const press = (/** @type {MenuButton} */ button) => {
    list.hidePopover()
    choose(button)
  }
  let shown = ''
  /** @param {MenuButton[]} buttons */
  const show = (buttons) => {
    if (JSON.stringify(buttons) === shown) return
    shown = JSON.stringify(buttons)
    element.hidden = buttons.length === 0
    list.replaceChildren(...buttons.map((button) => entry(button, press)))
  }
  return { element, show }
}

/** @param {MenuButton} button @param {(button: MenuButton) => void} press */
function entry(button, press) {
  if (button.type !== 'web_url') {
    return el('button', { type: 'button', on: { click: () => press(button) } }, button.title)
  }
  const label = say('opensPage', { title: button.title })
  return el('a', { href: button.url, target: '_blank', rel: 'noreferrer', 'aria-label': label }, button.title)
}
