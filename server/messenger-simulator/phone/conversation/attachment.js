// @ts-check
import { momentOf } from '../clock.js'
import { el, spoken } from '../element.js'
import { icon } from '../icons.js'
import { say } from '../words/words.js'
import { linkCard } from './link-card.js'
import { template } from './template.js'

/** @typedef {import('../api.js').Attachment} Attachment */
/** @typedef {{ author: string, press: (button: import('../api.js').Button) => void, does: (act: string, body: unknown) => Promise<boolean> }} Context */

const links = ['fallback', 'share', 'post', 'ig_post', 'reel', 'ig_reel']

/** What one attachment looks like. @param {Attachment} attachment @param {Context} context @returns {HTMLElement} */
export function attachmentView(attachment, context) {
  const url = attachment.payload?.url ?? attachment.url ?? ''
  if (attachment.type === 'template') return template(attachment, context) ?? unsupported(templateName(attachment))
  if (attachment.type === 'appointment_booking') return appointment(attachment)
  if (links.includes(attachment.type) && url) return linkCard(url, attachment)
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
function place({ title, url, payload }) {
  const { lat, long } = payload?.coordinates ?? {}
  const where = lat === undefined ? null : el('small', {}, `${lat}, ${long}`)
  const words = el('span', {}, title ?? say('location'), where)
  if (!url) return el('span', { class: 'file' }, icon('place'), words)
  return el('a', { class: 'file', href: url, target: '_blank', rel: 'noreferrer' }, icon('place'), words)
}

/** @param {Attachment} attachment */
function appointment({ payload }) {
  const begins = payload?.start_time ? momentOf(payload.start_time * 1000) : null
  const words = el(
    'span',
    {},
    say('appointment'),
    el('small', {}, [payload?.status && statusName(payload.status), begins].filter(Boolean).join(' · ')),
  )
  return el('span', { class: 'file' }, icon('clock'), words)
}

const statuses = /** @type {const} */ (['requested', 'confirmed', 'declined', 'cancelled'])

/** A status that is new to this page is shown as it came. @param {string} status */
function statusName(status) {
  const known = statuses.find((each) => each === status)
  return known ? say(known) : status
}

/** @param {Attachment} attachment */
function templateName({ payload }) {
  return `template ${payload?.template_type ?? ''}`.trim()
}

/** @param {string} kind */
function unsupported(kind) {
  return el('p', { class: 'unsupported' }, icon('warning'), say('unsupportedKind', { kind }))
}
