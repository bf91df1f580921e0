// @ts-check
import { el } from './element.js'

const hueCount = 8

/**
 * A round picture, or initials on a colour of their own when there is none. Says nothing: the name stands beside it.
 * @param {{ id: string, name: string, pictureUrl?: string | null }} who @param {string} [kind]
 */
export function avatar(who, kind = '') {
  const face = el(
    'span',
    { class: `avatar ${kind}`, 'aria-hidden': 'true', data: { hue: hueOf(who.id) } },
    initials(who.name),
  )
  if (who.pictureUrl) face.append(el('img', { src: who.pictureUrl, alt: '', draggable: 'false' }))
  return face
}

/** @param {string} name */
function initials(name) {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word))
  return [words[0], words.length > 1 ? words.at(-1) : '']
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase()
}

/** @param {string} id */
function hueOf(id) {
  let sum = 0
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 9973
  return String(sum % hueCount)
}
