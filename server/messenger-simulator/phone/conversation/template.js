// @ts-check
import { el } from '../element.js'
import { language, say } from '../words/words.js'
import { buttonList } from './buttons.js'
import { carousel } from './carousel.js'
import { feedbackForm } from './feedback-form.js'

/** @typedef {import('../api.js').Attachment} Attachment */
/** @typedef {import('../api.js').AttachmentPayload} Payload */
/** @typedef {import('./attachment.js').Context} Context */

/** What the templates look like that the Page sends; null for one that nobody has drawn. @param {Attachment} attachment @param {Context} context */
export function template(attachment, context) {
  const payload = attachment.payload ?? {}
  if (payload.product?.elements) return carousel(payload.product.elements, context)
  const draw = drawn[payload.template_type ?? '']
  if (draw) return draw(payload, context)
  if (payload.elements?.length) return carousel(payload.elements, context)
  const text = payload.text ?? attachment.title
  return text || payload.buttons ? withButtons(text, payload.buttons ?? [], context) : null
}

/** @type {Record<string, (payload: Payload, context: Context) => HTMLElement>} */
const drawn = {
  button: ({ text, buttons = [] }, context) => withButtons(text, buttons, context),
  media: ({ elements = [] }, context) => mediaCard(elements[0] ?? {}, context),
  image_grid: ({ elements = [] }, context) => imageGrid(elements[0] ?? {}, context),
  receipt: receipt,
  coupon: coupon,
  customer_feedback: (payload, context) => feedbackForm(payload, context),
  notification_messages: optIn,
}

/** @param {string | undefined} text @param {import('../api.js').Button[]} buttons @param {Context} context */
function withButtons(text, buttons, context) {
  const words = text ? el('p', { class: 'text' }, text) : null
  return el('div', { class: 'said' }, words, buttonList(buttons, context.press))
}

/** @param {import('../api.js').TemplateElement} element @param {Context} context */
function mediaCard({ media_type: kind, url, buttons = [] }, context) {
  const isFile = url && !/facebook\.com/.test(url)
  const film = kind === 'video' && isFile ? el('video', { class: 'video', src: url, controls: true }) : null
  const picture =
    kind !== 'video' && isFile ? el('img', { class: 'card-picture tall', src: url, alt: say('picture') }) : null
  const link = isFile ? null : el('p', { class: 'card-subtitle' }, url ?? say(kind === 'video' ? 'video' : 'picture'))
  return el('div', { class: 'card' }, film, picture, link, buttonList(buttons, context.press))
}

/** @param {import('../api.js').TemplateElement} element @param {Context} context */
function imageGrid({ title, subtitle, images = [], buttons = [] }, context) {
  const pictures = images.map(({ url }) => el('img', { src: url, alt: '', loading: 'lazy' }))
  return el(
    'div',
    { class: 'card' },
    el('div', { class: 'grid', data: { count: images.length } }, ...pictures),
    title && el('p', { class: 'card-title' }, title),
    subtitle && el('p', { class: 'card-subtitle' }, subtitle),
    buttonList(buttons, context.press),
  )
}

/** @param {Payload} payload */
function receipt({ order_number: number, currency = 'EUR', elements = [], summary, payment_method: paid }) {
  const money = new Intl.NumberFormat(language(), { style: 'currency', currency })
  const lines = elements.map(({ title, quantity = 1, price = 0 }) =>
    el(
      'li',
      {},
      el('span', {}, quantity > 1 ? `${quantity} × ${title}` : (title ?? '')),
      el('span', {}, money.format(price)),
    ),
  )
  const total = el(
    'li',
    { class: 'total' },
    el('b', {}, say('total')),
    el('b', {}, money.format(summary?.total_cost ?? 0)),
  )
  return el(
    'div',
    { class: 'card receipt' },
    el('p', { class: 'card-title' }, say('order', { number: number ?? '' })),
    paid && el('p', { class: 'card-subtitle' }, paid),
    el('ul', {}, ...lines, total),
  )
}

/** @param {Payload} payload @param {Context} context */
function coupon({ title, subtitle, image_url: picture, coupon_code: code = '', payload }, context) {
  const shown = el('p', { class: 'coupon', hidden: true }, code)
  const reveal = async () => {
    const raw = { template: { type: 'coupon', payload: payload ?? '', coupon_code: code } }
    shown.hidden = !(await context.does('messages', { raw }))
  }
  return el(
    'div',
    { class: 'card' },
    picture && el('img', { class: 'card-picture', src: picture, alt: '' }),
    el('p', { class: 'card-title' }, title ?? ''),
    subtitle && el('p', { class: 'card-subtitle' }, subtitle),
    shown,
    actions(el('button', { type: 'button', on: { click: () => void reveal() } }, say('showCode'))),
  )
}

/** @param {Payload} payload @param {Context} context */
function optIn({ title, image_url: picture, payload }, context) {
  const button = el('button', { type: 'button' }, say('getMessages'))
  button.addEventListener('click', async () => {
    const marketingToken = `token-${crypto.randomUUID()}`
    if (!(await context.does('optins', { marketingToken, title: title ?? '', payload: payload ?? '' }))) return
    button.replaceWith(el('span', { class: 'inert' }, say('optedIn')))
  })
  return el(
    'div',
    { class: 'card' },
    picture && el('img', { class: 'card-picture', src: picture, alt: '' }),
    el('p', { class: 'card-title' }, title ?? ''),
    actions(button),
  )
}

/** @param {...HTMLElement} buttons */
export function actions(...buttons) {
  return el('div', { class: 'buttons' }, ...buttons)
}
