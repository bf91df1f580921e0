// @ts-check
import { api } from '../api.js'
import { appName } from '../cast.js'
import { secondOf } from '../clock.js'
import { el, spoken } from '../element.js'
import { say } from '../words/words.js'
import { section, troubleLine } from './action.js'
import { callTraffic, webhookTraffic } from './traffic-entry.js'

/** @typedef {import('./traffic-entry.js').TrafficEntry} TrafficEntry */

const shownAtMost = 60

/** The last webhooks and Graph calls about one customer, newest first. */
export class Traffic {
  #psid
  #setup
  /** @type {Map<string, HTMLElement>} */
  #drawn = new Map()

  /** @param {import('../api.js').Setup} setup @param {string} psid */
  constructor(setup, psid) {
    this.#psid = psid
    this.#setup = setup
    this.trouble = troubleLine()
    this.list = el('ol', { class: 'traffic' })
    this.empty = el('p', { class: 'hint' }, say('trafficEmpty'))
    this.element = section(say('traffic'), this.empty, this.list, this.trouble.element)
  }

  async refresh() {
    await this.trouble.attempt(async () => {
      const [webhooks, calls] = await Promise.all([api.webhooks(this.#psid), api.calls(this.#psid)])
      this.#show([...webhooks.map(webhookTraffic), ...calls.map(callTraffic)])
    })
  }

  /** @param {TrafficEntry[]} entries */
  #show(entries) {
    const newest = entries.toSorted((a, b) => b.at - a.at).slice(0, shownAtMost)
    const rows = newest.map((entry) => this.#row(entry))
    this.empty.hidden = rows.length > 0
    if (rows.some((row, index) => row !== this.list.children[index])) this.list.replaceChildren(...rows)
  }

  // A row is drawn again only when its state changed, so that one held open stays open.
  /** @param {TrafficEntry} entry */
  #row(entry) {
    const key = `${entry.key} ${entry.status} ${entry.note}`
    const row = this.#drawn.get(key) ?? this.#draw(entry)
    this.#drawn.set(key, row)
    return row
  }

  /** @param {TrafficEntry} entry */
  #draw(entry) {
    const app = appName(this.#setup, entry.appId)
    const direction = say(entry.kind === 'webhook' ? 'webhookTo' : 'callFrom', { app })
    const attempt = entry.note && ` · ${say('attempt', { attempt: entry.note })}`
    const state = el('span', { class: 'code', data: { good: entry.isGood } }, entry.status || say('notDelivered'))
    const summary = el(
      'summary',
      {},
      el('span', { class: 'arrow', 'aria-hidden': 'true' }, entry.kind === 'webhook' ? '→' : '←'),
      el(
        'span',
        { class: 'what' },
        spoken(`${direction}: `),
        entry.what,
        el('small', { 'aria-hidden': 'true' }, `${app}${attempt}`),
      ),
      el('time', {}, secondOf(entry.at)),
      state,
    )
    return el(
      'li',
      {},
      el('details', {}, summary, ...json('sentBody', entry.sent), ...json('answerBody', entry.answer)),
    )
  }
}

/** @param {import('../words/words.js').Word} title @param {unknown} value */
function json(title, value) {
  if (value === null || value === undefined) return []
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2)
  return [el('h5', {}, say(title)), el('pre', { tabindex: '0', 'aria-label': say(title) }, text)]
}
