// @ts-check
import { el } from '../element.js'
import { icon } from '../icons.js'

/** Something on the web that was shared: what it is called and where it is. @param {string} url @param {import('../api.js').Attachment} attachment */
export function linkCard(url, attachment) {
  const title = attachment.payload?.title ?? attachment.title ?? url
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url
  const words = el('span', {}, title, title === url ? null : el('small', {}, host))
  return el('a', { class: 'file', href: url, target: '_blank', rel: 'noreferrer' }, icon('link'), words)
}
