// @ts-check
import { el } from '../element.js'
import { icon } from '../icons.js'
import { say } from '../words/words.js'

const nearEndPx = 48

/**
 * The part of a conversation that scrolls. It stays at the end while the reader is at the end, whatever grows;
 * a reader who has scrolled up is never moved, and is told that something new waits below.
 */
export class Scroller {
  #isAtEnd = true
  #count = 0
  #heights = ''

  /** @param {string} label @param {...HTMLElement} content */
  constructor(label, ...content) {
    this.inner = el('div', { class: 'scrolled' }, ...content)
    this.element = el('div', { class: 'scroller', tabindex: '0', role: 'region', 'aria-label': label }, this.inner)
    this.newer = el('button', { type: 'button', class: 'newer', hidden: true, on: { click: () => this.toEnd() } })
    this.newer.append(icon('down'), say('newMessages'))
    this.element.addEventListener('scroll', () => this.#scrolled(), { passive: true })
    // Observers run before painting: the end is reached again without a visible jump.
    const follow = new ResizeObserver(() => this.#follow())
    follow.observe(this.inner)
    follow.observe(this.element)
  }

  /** @param {number} count how many messages the conversation has now */
  counted(count) {
    if (count > this.#count && !this.#isAtEnd) this.newer.hidden = false
    this.#count = count
  }

  toEnd() {
    this.#isAtEnd = true
    this.#follow()
  }

  #follow() {
    this.#heights = this.#measure()
    if (this.#isAtEnd) this.element.scrollTop = this.element.scrollHeight
  }

  #measure() {
    return `${this.element.scrollHeight} ${this.element.clientHeight}`
  }

  #scrolled() {
    // The browser also scrolls by itself when something grows above; only a person's scrolling says where they are.
    if (this.#heights !== this.#measure()) return
    const { scrollHeight, scrollTop, clientHeight } = this.element
    this.#isAtEnd = scrollHeight - scrollTop - clientHeight < nearEndPx
    if (this.#isAtEnd) this.newer.hidden = true
  }
}
