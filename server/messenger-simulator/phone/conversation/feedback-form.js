// @ts-check
import { el } from '../element.js'
import { say } from '../words/words.js'

/** @typedef {import('../api.js').FeedbackQuestion} FeedbackQuestion */

const scores = { csat: range(1, 5), nps: range(0, 10), ces: range(1, 7), free_form: [] }

/** The Page asks how it was; the answer goes out as one event, once. @param {import('../api.js').AttachmentPayload} payload @param {import('./attachment.js').Context} context */
export function feedbackForm({ title, subtitle, button_title: label, feedback_screens: screens }, context) {
  const question = screens?.[0]?.questions?.[0] ?? { id: 'q1', type: /** @type {const} */ ('csat') }
  const form = el('form', { class: 'feedback' }, ...fieldsFor(question))
  form.append(el('button', { type: 'submit', class: 'primary' }, label ?? say('giveFeedback')))
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const given = new FormData(form)
    const payloadText = String(given.get('score') ?? given.get('words') ?? '')
    const followUp = String(given.get('followUp') ?? '')
    const answer = { questionId: question.id, type: question.type, payload: payloadText, ...(followUp && { followUp }) }
    if (!(await context.does('feedback', answer))) return
    form.replaceWith(el('p', { class: 'card-subtitle', role: 'status' }, say('feedbackSent')))
  })
  return el(
    'div',
    { class: 'card' },
    title && el('p', { class: 'card-title' }, title),
    subtitle && el('p', { class: 'card-subtitle' }, subtitle),
    form,
  )
}

/** @param {FeedbackQuestion} question */
function fieldsFor({ type, title, follow_up: followUp }) {
  const words = title ?? say('giveFeedback')
  if (type === 'free_form') return [field('words', words)]
  const choices = (scores[type] ?? scores.csat).map((score) =>
    el(
      'label',
      {},
      el('input', { type: 'radio', name: 'score', value: score, required: true, class: 'spoken' }),
      el('span', {}, score),
    ),
  )
  const group = el('fieldset', { class: 'scores' }, el('legend', {}, words), ...choices)
  return followUp ? [group, field('followUp', followUp.placeholder ?? say('tellMore'))] : [group]
}

/** @param {string} name @param {string} words */
function field(name, words) {
  return el('input', {
    type: 'text',
    name,
    maxlength: '400',
    placeholder: words,
    'aria-label': words,
    autocomplete: 'off',
  })
}

/** @param {number} from @param {number} to */
function range(from, to) {
  return Array.from({ length: to - from + 1 }, (_, step) => String(from + step))
}
