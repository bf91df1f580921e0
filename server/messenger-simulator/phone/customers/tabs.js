// @ts-check
import { avatar } from '../avatar.js'
import { el } from '../element.js'
import { say } from '../words/words.js'

/** @typedef {{ customer: import('../api.js').Customer, unread: number, isOnScreen: boolean }} Tab */

/** On a narrow screen one phone shows at a time: this bar tells which there are and which have news. @param {(psid: string) => void} go */
export function tabBar(go) {
  const element = el('nav', { class: 'tabs', 'aria-label': say('customers') })
  let shown = ''
  /** @param {Tab[]} tabs */
  const show = (tabs) => {
    const wanted = JSON.stringify(
      tabs.map(({ customer, unread, isOnScreen }) => [customer.psid, unread > 0, isOnScreen]),
    )
    if (wanted === shown) return
    shown = wanted
    element.hidden = tabs.length < 2
    element.replaceChildren(...tabs.map((tab) => one(tab, go)))
  }
  return { element, show }
}

/** @param {Tab} tab @param {(psid: string) => void} go */
function one({ customer, unread, isOnScreen }, go) {
  const name = unread > 0 ? `${customer.name}, ${say('newMessages')}` : customer.name
  const state = { data: { unread: unread > 0 }, 'aria-current': isOnScreen ? 'true' : null }
  const button = { type: 'button', class: 'tab', 'aria-label': name, ...state, on: { click: () => go(customer.psid) } }
  return el('button', button, avatar({ id: customer.psid, ...customer }, 'person'))
}
