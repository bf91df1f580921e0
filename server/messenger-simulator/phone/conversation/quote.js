// @ts-check
import { el } from '../element.js'
import { icon } from '../icons.js'
import { say } from '../words/words.js'

/** @typedef {import('../api.js').Message} Message */

/** What a message says in one line, where there is no room for it. @param {Message} message */
export function gist(message) {
  if (message.unsentAt) return say('unsent')
  const [attachment] = message.attachments ?? []
  return message.text || message.postback?.title || (attachment ? attachmentWord(attachment.type) : say('unsupported'))
}

/** @param {string} type */
function attachmentWord(type) {
  if (type === 'image') return say('picture')
  if (type === 'video') return say('video')
  if (type === 'audio') return say('audio')
  if (type === 'location') return say('location')
  return say(type === 'sticker' ? 'sticker' : 'file')
}

/** The message that this one answers, above it; pressing it goes there. @param {Message} quoted @param {string} author */
export function quote(quoted, author) {
  const button = el(
    'button',
    { type: 'button', class: 'quote' },
    el('small', {}, icon('reply'), say('repliedTo', { author })),
    el('span', {}, gist(quoted)),
  )
  button.addEventListener('click', () => {
    const row = button.closest('.log')?.querySelector(`.row[data-mid="${CSS.escape(quoted.mid ?? '')}"]`)
    row?.scrollIntoView({ block: 'center', behavior: 'smooth' })
    row?.setAttribute('data-found', '')
    setTimeout(() => row?.removeAttribute('data-found'), 1600)
  })
  return button
}
