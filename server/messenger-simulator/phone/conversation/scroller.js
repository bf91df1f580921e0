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
  #top = 0

  /** @param {string} label @param {...HTMLElement} content */
  constructor(label, ...content) {
    this.inner = el('div', { class: 'scrolled' }, ...content)
    this.element = el('div', { class: 'scroller', tabindex: '0', role: 'region', 'aria-label': label }, this.inner)
    const follow = () => {
      this.toEnd()
      this.element.focus({ preventScroll: true })
    }
    this.newer = el('button', { type: 'button', class: 'newer', hidden: true, on: { click: follow } })
    this.newer.append(icon('down'), say('newMessages'))
    this.element.addEventListener('scroll', () => this.#scrolled(), { passive: true })
    // Observers run before painting: the end is reached again without a visible jump.
    const growth = new ResizeObserver(() => this.#follow())
    growth.observe(this.inner)
    growth.observe(this.element)
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
    if (this.#isAtEnd) this.element.scrollTop = this.element.scrollHeight
    this.#top = this.element.scrollTop
  }

  // What grows moves the end away, and the browser may scroll down by itself: only going up is a person's wish.
  #scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.element
    const isNearEnd = scrollHeight - scrollTop - clientHeight < nearEndPx
    if (isNearEnd || scrollTop < this.#top) this.#isAtEnd = isNearEnd
    if (isNearEnd) this.newer.hidden = true
    this.#top = scrollTop
  }
}
