// @ts-check
import { api } from '../api.js'
import { el } from '../element.js'
import { say } from '../words/words.js'
import { actionButton, lineForm, section, troubleLine } from './action.js'

/** @typedef {import('../conversation/conversation.js').Conversation} Conversation */

// A kind Messenger could add tomorrow: no desk knows it, every desk must show that something came.
const unknownAttachment = { type: 'hologram', payload: { hologram_id: 4815162342, title: 'Hologram' } }
const sampleEvent = JSON.stringify({ message: { mid: 'm_unsupported', is_unsupported: true } }, null, 2)

/** What a customer can do besides writing: block the Page, come by a link, send what nobody expects.
 * @param {import('../api.js').Customer} customer @param {Conversation} conversation */
export function mischiefSections(customer, conversation) {
  const block = blockSwitch(customer)
  const customerSection = section(say('customer'), block.element, linkForm(conversation), block.trouble)
  return { elements: [customerSection, unusualSection(conversation, customer.psid)], showCustomer: block.show }
}

/** @param {import('../api.js').Customer} customer */
function blockSwitch(customer) {
  const { element: trouble, attempt } = troubleLine()
  const input = el('input', { type: 'checkbox', role: 'switch' })
  /** @param {import('../api.js').Customer} known */
  const show = (known) => {
    input.checked = Boolean(known.blocked)
  }
  input.addEventListener('change', async () => {
    const wanted = input.checked
    if (!(await attempt(() => api.block(customer.psid, wanted)))) input.checked = !wanted
  })
  show(customer)
  const words = el('span', {}, say('blockPage'), el('small', {}, say('blockHint')))
  return { element: el('label', { class: 'switch' }, words, input), trouble, show }
}

/** @param {Conversation} conversation */
function linkForm(conversation) {
  const { attempt, element: trouble } = troubleLine()
  const act = (/** @type {string} */ ref) => conversation.openLink(ref)
  return el('div', {}, lineForm({ label: say('linkRef'), button: say('open'), act, attempt }), trouble)
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
  return section(say('unusual'), actionButton(say('unknownAttachment'), send, attempt), editor, trouble)
}

/** @param {string} json */
function parsed(json) {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new Error(say('notJson', { reason: error instanceof Error ? error.message : '' }))
  }
}
