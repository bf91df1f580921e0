// @ts-check
import { el } from '../element.js'

const address = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]»]/g
const emojiOnly = /^(?:\p{RGI_Emoji}|\s)+$/v

/** @typedef {{ text: string, isLink: boolean }} Piece */

/** What was typed, with its addresses apart. @param {string} text @returns {Piece[]} */
export function piecesOf(text) {
  /** @type {Piece[]} */
  const pieces = []
  let end = 0
  for (const { 0: link, index } of text.matchAll(address)) {
    pieces.push({ text: text.slice(end, index), isLink: false }, { text: link, isLink: true })
    end = index + link.length
  }
  pieces.push({ text: text.slice(end), isLink: false })
  return pieces.filter((piece) => piece.text !== '')
}

/** Messenger draws a message of nothing but emoji large and without a bubble. @param {string} text */
export const isEmojiOnly = (text) => emojiOnly.test(text)

/** The words of a message in the direction of their own writing. @param {string} text */
export function textView(text) {
  const words = piecesOf(text).map((piece) => (piece.isLink ? link(piece.text) : piece.text))
  return el('p', { class: 'text', dir: 'auto', data: isEmojiOnly(text) ? { large: '' } : {} }, ...words)
}

/** @param {string} href */
const link = (href) => el('a', { href, target: '_blank', rel: 'noopener noreferrer' }, href)
