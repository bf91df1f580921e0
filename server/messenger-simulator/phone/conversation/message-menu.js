// @ts-check
import { el } from '../element.js'
import { icon } from '../icons.js'
import { say } from '../words/words.js'

/** @typedef {import('../api.js').Message} Message */
/** @typedef {{ react: (message: Message, emoji: string, reaction: string) => void, unreact: (message: Message) => void, reply: (message: Message) => void, edit: (message: Message) => void, unsend: (message: Message) => void }} Moves */

/** The reactions that Messenger names; any other emoji comes as "other". */
const emojis = [
  ['❤', 'love'],
  ['😆', 'smile'],
  ['😮', 'wow'],
  ['😢', 'sad'],
  ['😠', 'angry'],
  ['👍', 'like'],
  ['👎', 'dislike'],
]
const mostEdits = 5

/** What a customer can do with one message: one list for the whole phone, which stands beside whichever message was pressed. */
export class MessageMenu {
  #moves

  /** @param {string} psid @param {Moves} moves */
  constructor(psid, moves) {
    this.id = `options-${psid}`
    this.#moves = moves
    this.element = el('div', {
      class: 'page-menu message-menu',
      id: this.id,
      popover: 'auto',
      role: 'group',
      'aria-label': say('options'),
    })
  }

  /** The button beside a message. @param {() => Message} message */
  opener(message) {
    const label = say('options')
    const button = { type: 'button', class: 'more', popovertarget: this.id, 'aria-label': label, title: label }
    return el('button', { ...button, on: { click: () => this.#about(message()) } }, icon('more'))
  }

  /** @param {Message} message */
  #about(message) {
    const isOwnText = message.role === 'customer' && Boolean(message.text) && !message.postback
    const canEdit = isOwnText && (message.edits?.length ?? 0) < mostEdits
    const rows = [
      this.#reactions(message),
      this.#entry(say('replyTo'), () => this.#moves.reply(message)),
      canEdit && this.#entry(say('edit'), () => this.#moves.edit(message)),
      message.role === 'customer' && this.#entry(say('unsend'), () => this.#moves.unsend(message)),
    ]
    this.element.replaceChildren(...rows.filter((row) => row !== false))
  }

  /** @param {Message} message */
  #reactions(message) {
    const buttons = emojis.map(([emoji = '', reaction = '']) => {
      const isGiven = message.reactions?.customer === emoji
      const act = () => (isGiven ? this.#moves.unreact(message) : this.#moves.react(message, emoji, reaction))
      return this.#entry(emoji, act, { 'aria-pressed': String(isGiven), 'aria-label': say('reactWith', { emoji }) })
    })
    return el('div', { class: 'emojis' }, ...buttons)
  }

  /** @param {string} words @param {() => void} act @param {Record<string, unknown>} [more] */
  #entry(words, act, more = {}) {
    const press = () => {
      this.element.hidePopover()
      act()
    }
    return el('button', { type: 'button', on: { click: press }, ...more }, words)
  }
}
