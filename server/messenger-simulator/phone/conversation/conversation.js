// @ts-check
import { api } from '../api.js'
import { now } from '../clock.js'
import { Outbox } from './outbox.js'
import { countUnread } from './ticks.js'

/** @typedef {import('../api.js').Conversation} Snapshot */

const typingFadesAfterMs = 21_000

/**
 * One conversation as this page knows it: the simulator's last word on it and what is still on its way there.
 * Every change is told to `onChange`; many hints in a row cost one fetch in flight and one after it.
 */
export class Conversation {
  #psid
  #onChange
  #isFetching = false
  #isStale = false
  #markedMid = /** @type {string | null | undefined} */ (undefined)
  /** @type {import('../api.js').Message[]} */
  #openedLinks = []
  #typingTimer = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined)
  /** @type {Snapshot | null} */
  snapshot = null
  /** @type {string | null} */
  trouble = null

  /** @param {string} psid @param {() => void} onChange */
  constructor(psid, onChange) {
    this.#psid = psid
    this.#onChange = onChange
    this.outbox = new Outbox(psid, onChange)
  }

  get messages() {
    const told = [...(this.snapshot?.messages ?? []), ...this.#openedLinks]
    if (this.#openedLinks.length > 0) told.sort((a, b) => new Date(a.at).getTime() - new Date(b.at).getTime())
    return [...told, ...this.outbox.items.map((item) => item.preview)]
  }

  get unread() {
    return countUnread(this.snapshot?.messages ?? [])
  }

  async refresh() {
    this.#isStale = true
    if (this.#isFetching) return
    this.#isFetching = true
    while (this.#isStale) await this.#fetch()
    this.#isFetching = false
  }

  async #fetch() {
    this.#isStale = false
    await this.outbox.settled()
    try {
      this.snapshot = await api.conversation(this.#psid)
      this.trouble = null
    } catch (error) {
      this.trouble = error instanceof Error ? error.message : String(error)
    }
    this.#watchTyping()
    this.#onChange()
  }

  /** @param {import('../api.js').Utterance} utterance @param {Partial<import('../api.js').Message>} preview */
  async say(utterance, preview) {
    await this.outbox.say(utterance, preview)
    await this.refresh()
  }

  /** @param {import('./outbox.js').Item} item */
  async retry(item) {
    await this.outbox.retry(item)
    await this.refresh()
  }

  /** Comes by m.me link. To Messenger this is no message, so only this page remembers where it happened.
   * @param {string} ref */
  async openLink(ref) {
    const referral = { ref, source: 'SHORTLINK', type: 'OPEN_THREAD' }
    const at = now().toISOString()
    await api.say(this.#psid, { referral })
    this.#openedLinks.push({ mid: `link-${at}`, role: 'customer', at, referral })
    await this.refresh()
  }

  /** Tells the simulator once per new message, also when its answer does not change what is unread. */
  async markRead() {
    const newest = this.snapshot?.messages.at(-1)?.mid
    if (this.unread === 0 || newest === this.#markedMid) return
    this.#markedMid = newest
    await api.read(this.#psid).catch(() => {
      // Said again with the next look: a reading that did not arrive must not be believed.
      this.#markedMid = undefined
    })
  }

  // Typing fades by itself after twenty seconds, and nothing is sent when it does.
  #watchTyping() {
    clearTimeout(this.#typingTimer)
    if (this.snapshot?.typing) this.#typingTimer = setTimeout(() => this.refresh(), typingFadesAfterMs)
  }
}
