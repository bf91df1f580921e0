// @ts-check
import { api } from '../api.js'
import { el } from '../element.js'
import { say } from '../words/words.js'
import { actionButton, lineForm, section, troubleLine } from './action.js'

/** @typedef {import('../conversation/conversation.js').Conversation} Conversation */

// A kind Messenger could add tomorrow: no desk knows it, every desk must show that something came.
const unknownAttachment = { type: 'hologram', payload: { hologram_id: 4815162342, title: 'Hologram' } }
const sampleEvent = JSON.stringify({ message: { mid: 'm_unsupported', is_unsupported: true } }, null, 2)

/** What a customer can do besides writing: block the Page, switch the phone off, come by a link, send what nobody expects.
 * @param {import('../api.js').Customer} customer @param {Conversation} conversation */
export function mischiefSections(customer, conversation) {
  const { element: trouble, attempt } = troubleLine()
  const block = flagSwitch({
    words: 'blockPage',
    hint: 'blockHint',
    attempt,
    set: (on) => api.block(customer.psid, on),
  })
  const phone = flagSwitch({
    words: 'phoneOff',
    hint: 'phoneHint',
    attempt,
    set: (on) => api.does(customer.psid, 'phone', { on: !on }),
  })
  /** @param {import('../api.js').Customer} known */
  const showCustomer = (known) => {
    block.input.checked = Boolean(known.blocked)
    phone.input.checked = known.phoneOn === false
  }
  showCustomer(customer)
  const acts = [
    block.element,
    phone.element,
    ...lines(customer.psid, conversation, attempt),
    moreActs(customer.psid, attempt),
  ]
  const customerSection = section(say('customer'), ...acts, trouble)
  return { elements: [customerSection, unusualSection(conversation, customer.psid)], showCustomer }
}

/** @param {{ words: import('../words/words.js').Word, hint: import('../words/words.js').Word, attempt: import('./action.js').Attempt, set: (on: boolean) => Promise<unknown> }} flag */
function flagSwitch({ words, hint, attempt, set }) {
  const input = el('input', { type: 'checkbox', role: 'switch' })
  input.addEventListener('change', async () => {
    const wanted = input.checked
    if (!(await attempt(() => set(wanted)))) input.checked = !wanted
  })
  const text = el('span', {}, say(words), el('small', {}, say(hint)))
  return { element: el('label', { class: 'switch' }, text, input), input }
}

/** @param {string} psid @param {Conversation} conversation @param {import('./action.js').Attempt} attempt */
function lines(psid, conversation, attempt) {
  const link = (/** @type {string} */ ref) => conversation.openLink(ref)
  const comment = (/** @type {string} */ text) => api.does(psid, 'comments', { text })
  return [
    lineForm({ label: say('linkRef'), button: say('open'), act: link, attempt }),
    lineForm({ label: say('comment'), button: say('commentOn'), act: comment, attempt }),
  ]
}

/** @param {string} psid @param {import('./action.js').Attempt} attempt */
function moreActs(psid, attempt) {
  const act = (
    /** @type {import('../words/words.js').Word} */ word,
    /** @type {string} */ name,
    /** @type {unknown} */ body,
  ) => actionButton(say(word), () => api.does(psid, name, body), attempt)
  return el(
    'div',
    { class: 'moves' },
    act('optIn', 'optins', { ref: 'website' }),
    act('linkAccount', 'account-linking', { status: 'linked', authorizationCode: 'code-1' }),
    act('unlinkAccount', 'account-linking', { status: 'unlinked' }),
  )
}

/** @param {Conversation} conversation @param {string} psid */
function unusualSection(conversation, psid) {
  const { element: trouble, attempt } = troubleLine()
  const attachments = [unknownAttachment]
  const send = () => conversation.say({ attachments }, { attachments })
  const raw = el(
    'textarea',
    { rows: '4', class: 'mono', 'aria-label': say('rawEvent'), spellcheck: 'false' },
    sampleEvent,
  )
  const sendRaw = () => api.say(psid, { raw: parsed(raw.value) })
  const editor = el('details', {}, el('summary', {}, say('rawEvent')), raw, el('small', {}, say('rawHint')))
  editor.append(actionButton(say('sendEvent'), async () => sendRaw(), attempt))
  return section(
    say('unusual'),
    shapeForm(psid, attempt),
    actionButton(say('unknownAttachment'), send, attempt),
    editor,
    trouble,
  )
}

/** Every kind of message that Messenger was seen to send, by the names of docs/simulator.md. @param {string} psid @param {import('./action.js').Attempt} attempt */
function shapeForm(psid, attempt) {
  const shape = el('select', { 'aria-label': say('shape') })
  void attempt(async () =>
    shape.replaceChildren(...(await api.shapes()).map((name) => el('option', { value: name }, name))),
  )
  const send = actionButton(say('send'), () => api.say(psid, { shape: shape.value }), attempt)
  return el('span', { class: 'pass' }, shape, send)
}

/** @param {string} json */
function parsed(json) {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new Error(say('notJson', { reason: error instanceof Error ? error.message : '' }))
  }
}
