// @ts-check
import { el } from '../element.js'
import { say } from '../words/words.js'

/** @typedef {import('../api.js').QuickReply} QuickReply */

/** The suggestions above the composer. @param {(reply: QuickReply) => void} choose */
export function chipRow(choose) {
  const element = el('div', { class: 'chips', role: 'group', 'aria-label': say('suggested'), hidden: true })
  let shown = ''
  /** @param {QuickReply[]} replies */
  const show = (replies) => {
    const wanted = JSON.stringify(replies)
    if (wanted === shown) return
    shown = wanted
    element.hidden = replies.length === 0
    element.replaceChildren(...replies.map((reply) => chip(reply, choose)))
  }
  return { element, show }
}

/** @param {QuickReply} reply @param {(reply: QuickReply) => void} choose */
function chip(reply, choose) {
  const picture = reply.image_url && el('img', { src: reply.image_url, alt: '' })
  // Phone and e-mail suggestions come without a title; Messenger fills in the customer's own.
  const title = reply.title || reply.content_type || ''
  return el('button', { type: 'button', class: 'chip', on: { click: () => choose(reply) } }, picture, title)
}
