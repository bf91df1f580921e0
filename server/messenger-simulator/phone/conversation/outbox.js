// @ts-check
import { api } from '../api.js'
import { now } from '../clock.js'

/** @typedef {import('../api.js').Message} Message */
/** @typedef {import('../api.js').Utterance} Utterance */
/** @typedef {{ key: string, utterance: Utterance, preview: Message, state: 'sending' | 'failed', reason: string }} Item */

/**
 * What the customer said and the simulator has not shown back yet. Said in order, one at a time; after a failure
 * the item waits for a person to send it again or to discard it, and what follows goes on.
 */
export class Outbox {
  #psid
  #onChange
  /** @type {Item[]} */
  #items = []
  /** @type {Map<string, string>} key of the bubble that was shown before its mid was known, by mid */
  #keyOfMid = new Map()
  #lastSend = Promise.resolve()
  #count = 0

  /** @param {string} psid @param {() => void} onChange */
  constructor(psid, onChange) {
    this.#psid = psid
    this.#onChange = onChange
  }

  get items() {
    return this.#items
  }

  /** A bubble keeps its key from pending to seen, so that it is never drawn twice. @param {Message} message */
  keyOf(message) {
    const pending = this.#items.find((item) => item.preview === message)
    if (pending) return pending.key
    const mid = message.mid ?? `${message.role}-${message.at}`
    return this.#keyOfMid.get(mid) ?? mid
  }

  /** Resolves when nothing is on its way: only then can a fetched conversation be compared with the pending bubbles. */
  settled() {
    return this.#lastSend
  }

  /** @param {Utterance} utterance @param {Partial<Message>} preview */
  say(utterance, preview) {
    this.#count += 1
    const message = { mid: null, role: /** @type {const} */ ('customer'), at: now().toISOString(), ...preview }
    const item = {
      key: `pending-${this.#count}`,
      utterance,
      preview: message,
      state: /** @type {const} */ ('sending'),
      reason: '',
    }
    this.#items = [...this.#items, item]
    return this.#send(item)
  }

  /** @param {Item} item */
  retry(item) {
    item.state = 'sending'
    return this.#send(item)
  }

  /** @param {Item} item */
  discard(item) {
    this.#items = this.#items.filter((other) => other !== item)
    this.#onChange()
  }

  /** @param {Item} item */
  #send(item) {
    this.#onChange()
    this.#lastSend = this.#lastSend.then(() => this.#post(item))
    return this.#lastSend
  }

  /** @param {Item} item */
  async #post(item) {
    try {
      const { mid } = await api.say(this.#psid, item.utterance)
      if (mid) this.#keyOfMid.set(mid, item.key)
      this.#items = this.#items.filter((other) => other !== item)
    } catch (error) {
      item.state = 'failed'
      item.reason = error instanceof Error ? error.message : String(error)
      this.#onChange()
    }
  }
}
