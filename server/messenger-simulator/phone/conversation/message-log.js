// @ts-check
import { el } from '../element.js'
import { say } from '../words/words.js'
import { bubble } from './bubble.js'
import { placeMessages } from './grouping.js'
import { progressLine, separator } from './message-row.js'
import { tickedMessage, tickOf } from './ticks.js'

/** @typedef {import('./conversation.js').Conversation} Conversation */
/** @typedef {import('./grouping.js').Placed} Placed */
/** @typedef {{ element: HTMLElement, message: import('../api.js').Message, content: string, progress: string }} Row */

const shownAtFirst = 120
const shownMoreEachTime = 120

/**
 * The list of bubbles. A message is drawn once and then only changes shape or progress, so a long conversation
 * costs what is new in it; what is old waits behind a button.
 */
export class MessageLog {
  #conversation
  #options
  #scene
  #hidden = /** @type {number | null} */ (null)
  /** @type {Map<string, Row>} */
  #rows = new Map()

  /** @param {Conversation} conversation @param {Omit<import('./bubble.js').Scene, 'find' | 'opener'>} scene @param {import('./message-menu.js').MessageMenu} options */
  constructor(conversation, scene, options) {
    this.#conversation = conversation
    this.#options = options
    const find = (/** @type {string} */ wanted) => conversation.messages.find(({ mid }) => mid === wanted)
    this.#scene = { ...scene, find }
    const label = say('messagesWith', { customer: scene.customer.name, page: scene.page.name })
    this.element = el('div', {
      class: 'log',
      role: 'log',
      'aria-live': 'polite',
      'aria-relevant': 'additions',
      'aria-label': label,
    })
    this.earlier = el(
      'button',
      { type: 'button', class: 'earlier', hidden: true, on: { click: () => this.#showEarlier() } },
      say('earlier'),
    )
  }

  show() {
    const messages = this.#conversation.messages
    this.#hidden = Math.min(this.#hidden ?? messages.length - shownAtFirst, messages.length - 1)
    const hidden = Math.max(0, this.#hidden)
    this.earlier.hidden = hidden === 0
    const ticked = tickedMessage(messages)
    const rows = placeMessages(messages)
      .slice(hidden)
      .map((placed) => this.#row(placed, ticked))
    arrange(this.element, rows)
  }

  #showEarlier() {
    this.#hidden = Math.max(0, (this.#hidden ?? 0) - shownMoreEachTime)
    // Old messages are not news: busy keeps them from being read aloud.
    this.element.setAttribute('aria-busy', 'true')
    this.show()
    this.element.setAttribute('aria-busy', 'false')
    // The button that is gone must not take the keyboard's place with it.
    if (this.earlier.hidden) this.earlier.parentElement?.parentElement?.focus()
  }

  /** @param {Placed} placed @param {import('../api.js').Message | null} ticked */
  #row(placed, ticked) {
    const key = this.#conversation.outbox.keyOf(placed.message)
    const row = this.#rows.get(key) ?? this.#newRow(key, placed.message)
    row.message = placed.message
    this.#drawContent(row, placed)
    this.#drawProgress(row, placed.message, ticked)
    row.element.dataset.mid = placed.message.mid ?? ''
    row.element.toggleAttribute('data-first', placed.isFirst)
    row.element.toggleAttribute('data-last', placed.isLast)
    return row.element
  }

  /** @param {string} key @param {import('../api.js').Message} message */
  #newRow(key, message) {
    const row = { element: el('div', { class: 'row' }), message, content: '', progress: '' }
    this.#rows.set(key, row)
    return row
  }

  /** @param {Row} row @param {Placed} placed */
  #drawContent(row, placed) {
    const { message } = placed
    // Addresses are left out: a picture that was just sent keeps the copy already on screen instead of flickering.
    const kinds = message.attachments?.map(({ type, payload }) => [type, payload?.elements])
    const content = JSON.stringify([
      message.text,
      message.postback?.title,
      kinds,
      message.buttons,
      message.reactions,
      message.edits?.length,
      message.unsentAt,
      message.replyTo && this.#scene.find(message.replyTo.mid)?.text,
      placed.separator,
    ])
    if (content === row.content) return
    row.content = content
    row.progress = ''
    row.element.replaceChildren(
      ...[separator(placed), bubble(message, { ...this.#scene, opener: this.#openerOf(row) })].filter(
        (part) => part !== null,
      ),
    )
  }

  // A bubble is drawn before its message has an id; what is done with it later needs the message as it is then.
  /** @param {Row} row */
  #openerOf(row) {
    return this.#options.opener(() => row.message)
  }

  /** @param {Row} row @param {import('../api.js').Message} message @param {import('../api.js').Message | null} ticked */
  #drawProgress(row, message, ticked) {
    const item = this.#conversation.outbox.items.find((candidate) => candidate.preview === message) ?? null
    const tick = item ? item.state : message === ticked ? tickOf(message) : null
    const progress = `${tick} ${item?.reason}`
    if (progress === row.progress) return
    row.progress = progress
    row.element.querySelector('.progress')?.remove()
    const line = progressLine({ tick, item }, message, this.#outboxMoves)
    if (line) row.element.append(line)
  }

  #outboxMoves = {
    /** @param {import('./outbox.js').Item} item */
    retry: (item) => void this.#conversation.retry(item),
    /** @param {import('./outbox.js').Item} item */
    discard: (item) => this.#conversation.outbox.discard(item),
  }
}

/** Makes the children exactly these, touching only what is not already in its place. @param {HTMLElement} parent @param {HTMLElement[]} children */
function arrange(parent, children) {
  let cursor = parent.firstElementChild
  for (const child of children) {
    if (child === cursor) cursor = cursor.nextElementSibling
    else parent.insertBefore(child, cursor)
  }
  while (cursor) {
    const next = cursor.nextElementSibling
    cursor.remove()
    cursor = next
  }
}
