// @ts-check
import { el, spoken } from '../element.js'
import { icon } from '../icons.js'
import { say } from '../words/words.js'
import { Composing } from './composing.js'
import { largestFileBytes, readPickedFile } from './picked-file.js'

/** @typedef {{ psid: string, menu: HTMLElement[], onText: (text: string, purpose: import('./composing.js').Purpose | null) => void, onFiles: (files: import('./picked-file.js').PickedFile[]) => void }} Wiring */

/** Where the customer writes: Enter sends, Shift+Enter breaks the line; files are sent as soon as they are chosen. */
export class Composer {
  #wiring
  #draftKey

  /** @param {Wiring} wiring */
  constructor(wiring) {
    this.#wiring = wiring
    this.#draftKey = `phone.draft.${wiring.psid}`
    this.field = this.#textField()
    this.trouble = el('p', { class: 'trouble', role: 'alert', hidden: true })
    this.composing = new Composing((purpose) => this.#endPurpose(purpose))
    this.picker = this.#filePicker()
    this.sendButton = el('button', { type: 'submit', class: 'round send', 'aria-label': say('send') }, icon('send'))
    this.element = this.#form()
    this.#changed()
  }

  #textField() {
    const field = el('textarea', {
      rows: '1',
      dir: 'auto',
      placeholder: say('messagePlaceholder'),
      'aria-label': say('message'),
      enterkeyhint: 'send',
      on: { input: () => this.#changed() },
    })
    field.addEventListener('keydown', (event) => this.#onKey(event))
    field.addEventListener('paste', (event) => this.#takeFrom(event))
    field.value = sessionStorage.getItem(this.#draftKey) ?? ''
    return field
  }

  #filePicker() {
    const picker = el('input', { type: 'file', multiple: true, class: 'spoken', 'aria-label': say('attach') })
    picker.addEventListener('change', () => {
      void this.takeFiles([...(picker.files ?? [])])
      picker.value = ''
    })
    return picker
  }

  #form() {
    const attach = el(
      'label',
      { class: 'round attach', title: say('attach') },
      this.picker,
      icon('picture'),
      spoken(say('attach')),
    )
    const box = el('div', { class: 'box' }, this.field, this.sendButton)
    const submit = (/** @type {Event} */ event) => {
      event.preventDefault()
      this.#sendText()
    }
    return el(
      'form',
      { class: 'composer', on: { submit } },
      this.trouble,
      this.composing.element,
      ...this.#wiring.menu,
      attach,
      box,
    )
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.key === 'Escape') this.composing.end()
    // While an input method composes a character, Enter belongs to it.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    this.#sendText()
  }

  #sendText() {
    const text = this.field.value.trim()
    if (!text) return
    const { purpose } = this.composing
    this.field.value = ''
    this.composing.end()
    this.#changed()
    this.#wiring.onText(text, purpose)
    this.field.focus()
  }

  /** What is written next answers a message, or replaces its words. @param {import('./composing.js').Purpose} purpose */
  begin(purpose) {
    this.composing.begin(purpose)
    if (purpose.kind === 'edit') this.field.value = purpose.message.text ?? ''
    this.#changed()
    this.field.focus()
  }

  /** The words of an answer stay what was written; those of a change were the message's. @param {import('./composing.js').Purpose} purpose */
  #endPurpose({ kind }) {
    if (kind === 'edit') this.field.value = ''
    this.#changed()
  }

  #changed() {
    sessionStorage.setItem(this.#draftKey, this.field.value)
    this.sendButton.disabled = this.field.value.trim() === ''
    this.say('')
  }

  /** Files in a paste are taken; text is left to the browser. @param {ClipboardEvent} event */
  #takeFrom(event) {
    const files = [...(event.clipboardData?.files ?? [])]
    if (files.length === 0) return
    event.preventDefault()
    void this.takeFiles(files)
  }

  /** @param {File[]} files */
  async takeFiles(files) {
    const tooLarge = files.find((file) => file.size > largestFileBytes)
    if (tooLarge) return this.say(say('fileTooLarge', { name: tooLarge.name }))
    if (files.length > 0) this.#wiring.onFiles(await Promise.all(files.map(readPickedFile)))
  }

  /** @param {string} trouble */
  say(trouble) {
    this.trouble.textContent = trouble
    this.trouble.hidden = trouble === ''
  }
}
