// @ts-check
import { el } from '../element.js'
import { say } from '../words/words.js'
import { buttonList } from './buttons.js'

/** @typedef {import('../api.js').TemplateElement} TemplateElement */
/** @typedef {import('./attachment.js').Context} Context */

/** Cards side by side. @param {TemplateElement[]} elements @param {Context} context */
export function carousel(elements, context) {
  const isScrolling = elements.length > 1
  const cards = elements.map((element) => card(element, context))
  return el(
    'div',
    { class: 'carousel', tabindex: isScrolling ? '0' : null, role: 'group', 'aria-label': say('choose') },
    ...cards,
  )
}

/** @param {TemplateElement} element @param {Context} context */
function card(element, context) {
  const picture =
    element.image_url && el('img', { class: 'card-picture', src: element.image_url, alt: '', loading: 'lazy' })
  const title = element.title && el('p', { class: 'card-title' }, element.title)
  const subtitle = element.subtitle && el('p', { class: 'card-subtitle' }, element.subtitle)
  const buttons = buttonList(element.buttons ?? [], context.press)
  const href = element.default_action?.url
  if (!href || !/^https?:/i.test(href)) return el('div', { class: 'card' }, picture, title, subtitle, buttons)
  const link = { class: 'card-link', href, target: '_blank', rel: 'noreferrer' }
  return el('div', { class: 'card' }, el('a', link, picture, title, subtitle), buttons)
}
