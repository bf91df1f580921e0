// @ts-check
import { el, spoken } from '../element.js'
import { icon } from '../icons.js'
import { say } from '../words/words.js'
import { buttonList } from './buttons.js'

/** @typedef {import('../api.js').Attachment} Attachment */
/** @typedef {import('../api.js').TemplateElement} TemplateElement */
/** @typedef {{ author: string, press: (button: import('../api.js').Button) => void }} Context */

/** What one attachment looks like. @param {Attachment} attachment @param {Context} context @returns {HTMLElement} */
export function attachmentView(attachment, context) {
  const url = attachment.payload?.url ?? attachment.url ?? ''
  if (attachment.type === 'template') return template(attachment, context)
  if (attachment.type === 'location') return place(attachment)
  if (!url) return unsupported(attachment.type)
  if (attachment.type === 'image' || attachment.type === 'sticker') return picture(url, attachment, context)
  if (attachment.type === 'video') return media('video', url, say('video'))
  if (attachment.type === 'audio') return media('audio', url, say('audio'))
  return file(url, attachment)
}

/** @param {string} url @param {Attachment} attachment @param {Context} context */
function picture(url, attachment, context) {
  const image = el('img', { src: url, alt: attachment.name ?? say('picture'), loading: 'lazy', draggable: 'false' })
  // Messenger's addresses of pictures expire: what cannot be shown is still said to be a picture.
  image.addEventListener('error', () => image.replaceWith(icon('picture'), say('picture')))
  const words = say('pictureFrom', { author: context.author })
  // A data: address cannot be opened as a page of its own; the sent picture gets its address a moment later.
  if (url.startsWith('data:')) return el('span', { class: `picture ${attachment.type}` }, image)
  return el(
    'a',
    { class: `picture ${attachment.type}`, href: url, target: '_blank', rel: 'noreferrer', 'aria-label': words },
    image,
  )
}

/** @param {'video' | 'audio'} kind @param {string} url @param {string} label */
function media(kind, url, label) {
  return el(kind, { class: kind, src: url, controls: true, preload: 'metadata', 'aria-label': label })
}

/** @param {string} url @param {Attachment} attachment */
function file(url, attachment) {
  const name = attachment.name ?? attachment.payload?.title ?? attachment.title ?? fileName(url)
  const link = { class: 'file', href: url, target: '_blank', rel: 'noreferrer' }
  return el('a', link, icon('file'), spoken(`${say('file')} `), el('span', {}, name))
}

/** @param {string} url */
function fileName(url) {
  return url.startsWith('data:') ? say('file') : decodeURIComponent(url.split(/[?#]/)[0]?.split('/').at(-1) || url)
}

/** @param {Attachment} attachment */
function place({ title, payload }) {
  const { lat, long } = payload?.coordinates ?? {}
  const where = [title ?? say('location'), lat !== undefined && `${lat}, ${long}`].filter(Boolean).join(' · ')
  return el('span', { class: 'file' }, icon('place'), where)
}

/** @param {string} kind */
function unsupported(kind) {
  return el('p', { class: 'unsupported' }, icon('warning'), say('unsupportedKind', { kind }))
}

/** @param {Attachment} attachment @param {Context} context */
function template(attachment, context) {
  const payload = attachment.payload
  if (payload?.elements?.length) return carousel(payload.elements, context)
  const text = payload?.text ?? attachment.title
  if (!text && !payload?.buttons) return unsupported(`template ${payload?.template_type ?? ''}`.trim())
  const words = text ? el('p', { class: 'text' }, text) : null
  return el('div', { class: 'said' }, words, buttonList(payload?.buttons ?? [], context.press))
}

/** @param {TemplateElement[]} elements @param {Context} context */
function carousel(elements, context) {
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
  return el(
    'div',
    { class: 'card' },
    element.image_url && el('img', { class: 'card-picture', src: element.image_url, alt: '', loading: 'lazy' }),
    element.title && el('p', { class: 'card-title' }, element.title),
    element.subtitle && el('p', { class: 'card-subtitle' }, element.subtitle),
    buttonList(element.buttons ?? [], context.press),
  )
}
