// @ts-check
import { api } from '../api.js'
import { el } from '../element.js'
import { icon } from '../icons.js'
import { say } from '../words/words.js'

/** Stands above the composer while the customer blocks the Page. @param {import('../api.js').Customer} customer */
export function blockedBar(customer) {
  const words = el('span', { role: 'status' })
  const unblock = el('button', { type: 'button' }, say('unblock'))
  const element = el('div', { class: 'blocked', hidden: true }, icon('block'), words, unblock)
  unblock.addEventListener('click', async () => {
    try {
      await api.block(customer.psid, false)
    } catch (error) {
      words.textContent = error instanceof Error ? error.message : String(error)
    }
  })
  /** @param {import('../api.js').Customer} known */
  const show = (known) => {
    element.hidden = !known.blocked
    words.textContent = known.blocked ? say('youBlocked', { customer: known.name }) : ''
  }
  show(customer)
  return { element, show }
}
