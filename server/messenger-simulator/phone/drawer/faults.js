// @ts-check
import { api } from '../api.js'
import { el } from '../element.js'
import { say } from '../words/words.js'
import { actionButton, section, troubleLine } from './action.js'
import { appFaults } from './app-faults.js'
import { faultPlan } from './fault-plan.js'

/** @typedef {import('../api.js').Faults} Faults */
/** @typedef {import('../words/words.js').Word} Word */
/** @typedef {(words: string, wanted: () => unknown) => HTMLElement} Setter */

/** Struck once each, as often as they were asked for. @type {[string, Word][]} */
const armedWebhooks = [
  ['duplicateWebhooks', 'faultDuplicate'],
  ['reorder', 'faultReorder'],
  ['delay', 'faultDelay'],
  ['drop', 'faultDrop'],
  ['batchItems', 'faultBatchItems'],
  ['batchEntries', 'faultBatchEntries'],
  ['seconds', 'faultSeconds'],
  ['numericIds', 'faultNumericIds'],
]

/** The same for the answers to calls. @type {[string, Word][]} */
const armedCalls = [
  ['loseResponse', 'faultLoseResponse'],
  ['profileMissing', 'faultProfileMissing'],
]

/** What befalls the next call of an app. @type {[Word, unknown][]} */
const nextCalls = [
  ['faultServerError', { graph: { path: '/messages', status: 503, times: 1 } }],
  [
    'faultRateLimit',
    {
      graph: {
        path: '/messages',
        error: { code: 613, message: '(#613) Calls to this api have exceeded the rate limit.' },
      },
    },
  ],
  ['faultSlow', { graph: { path: '/messages', delayMs: 8000 } }],
]

/** Everything that can go wrong at Messenger, for every conversation of every Page. */
export class FaultsSection {
  /** @type {((faults: Faults) => void)[]} */
  #shown = []

  /** @param {import('../api.js').Setup} setup @param {string} pageId */
  constructor(setup, pageId) {
    this.trouble = troubleLine()
    const { attempt } = this.trouble
    const set = (/** @type {unknown} */ wanted) => this.#set(wanted)
    const plan = faultPlan(() => this.refresh(), attempt)
    this.#shown.push(plan.show)
    const content = [
      el('small', {}, say('faultsHint')),
      this.#group(
        'webhooksFault',
        this.#switch('faultDown', isDown, (on) => ({ webhooks: on ? 'down' : 'up' })),
        this.#armedButtons(armedWebhooks),
      ),
      this.#group(
        'callsFault',
        this.#switch(
          'faultEchoFirst',
          ({ echoBeforeResponse }) => Boolean(echoBeforeResponse),
          (on) => ({ echoBeforeResponse: on }),
        ),
        this.#switch('faultRefusedField', refusesField, (on) => ({
          refusedFields: on ? { send_cart: 'unknown' } : {},
        })),
        this.#armedButtons(armedCalls),
        this.#nextCalls(),
      ),
      this.#language(),
      this.#links(),
      appFaults(setup, { pageId, set, attempt }),
      plan.element,
      actionButton(say('endFaults'), async () => this.show(await api.endFaults()), this.trouble.attempt),
      this.trouble.element,
    ]
    this.element = section(
      say('faults'),
      el('details', {}, el('summary', {}, say('faultsOpen')), el('div', { class: 'stack' }, ...content)),
    )
  }

  async refresh() {
    await this.trouble.attempt(async () => this.show(await api.faults()))
  }

  /** @param {Faults} faults */
  show(faults) {
    for (const show of this.#shown) show(faults)
  }

  /** @param {unknown} wanted */
  async #set(wanted) {
    this.show(await api.setFault(wanted))
  }

  /** @param {Word} title @param {...HTMLElement} content */
  #group(title, ...content) {
    return el('fieldset', { class: 'party' }, el('legend', {}, say(title)), ...content)
  }

  /** @param {[string, Word][]} armed */
  #armedButtons(armed) {
    const buttons = armed.map(([name, word]) => {
      let waiting = 0
      const count = el('b', { class: 'count' })
      const button = actionButton(say(word), () => this.#set({ [name]: waiting + 1 }), this.trouble.attempt)
      button.append(count)
      this.#shown.push((faults) => {
        waiting = Number(faults[name])
        count.textContent = waiting > 0 ? `×${waiting}` : ''
      })
      return button
    })
    return el('div', { class: 'moves' }, ...buttons)
  }

  #nextCalls() {
    const buttons = nextCalls.map(([word, wanted]) =>
      actionButton(say(word), () => this.#set(wanted), this.trouble.attempt),
    )
    return el('div', { class: 'moves' }, ...buttons)
  }

  /** @param {Word} word @param {(faults: Faults) => boolean} isOn @param {(on: boolean) => unknown} wanted */
  #switch(word, isOn, wanted) {
    const input = el('input', { type: 'checkbox', role: 'switch' })
    input.addEventListener('change', () => void this.trouble.attempt(() => this.#set(wanted(input.checked))))
    this.#shown.push((faults) => {
      input.checked = isOn(faults)
    })
    return el('label', { class: 'switch' }, say(word), input)
  }

  #language() {
    return this.#choice('faultLanguage', ['en', 'es', 'fr', 'pt', 'zh'], {
      read: ({ language }) => String(language),
      wanted: (language) => ({ language }),
      word: (value) => value.toUpperCase(),
    })
  }

  #links() {
    const [dead, usual] = ['0', String(30 * 24 * 3600)]
    return this.#choice('faultLinks', [usual, '60', dead], {
      read: ({ attachmentLinkSeconds }) => String(attachmentLinkSeconds),
      wanted: (seconds) => ({ attachmentLinkSeconds: Number(seconds) }),
      word: (value) => say(value === dead ? 'linksDead' : value === usual ? 'linksUsual' : 'linksMinute'),
    })
  }

  /** @param {Word} label @param {string[]} values @param {{ read: (faults: Faults) => string, wanted: (value: string) => unknown, word: (value: string) => string }} how */
  #choice(label, values, { read, wanted, word }) {
    const select = el('select', {}, ...values.map((value) => el('option', { value }, word(value))))
    select.addEventListener('change', () => void this.trouble.attempt(() => this.#set(wanted(select.value))))
    this.#shown.push((faults) => {
      select.value = read(faults)
    })
    return el('label', { class: 'choice' }, el('span', {}, say(label)), select)
  }
}

/** @param {Faults} faults */
function isDown({ webhooksDown }) {
  return Object.keys(webhooksDown).length > 0
}

/** @param {Faults} faults */
function refusesField({ refusedFields }) {
  return Object.keys(refusedFields ?? {}).length > 0
}
