// @ts-check
import { el } from '../element.js'

/** A place where a section says that something was refused, and why. */
export function troubleLine() {
  const element = el('p', { class: 'trouble', role: 'alert' })
  /** Runs one act and shows its refusal here. @param {() => Promise<unknown>} act */
  const attempt = async (act) => {
    element.textContent = ''
    try {
      await act()
      return true
    } catch (error) {
      element.textContent = error instanceof Error ? error.message : String(error)
      return false
    }
  }
  return { element, attempt }
}

/** @typedef {ReturnType<typeof troubleLine>['attempt']} Attempt */

/** A button for one act, at rest while the act runs. @param {string} label @param {() => Promise<unknown>} act @param {Attempt} attempt */
export function actionButton(label, act, attempt) {
  const button = el('button', { type: 'button', class: 'action' }, label)
  button.addEventListener('click', async () => {
    // Not `disabled`: that would throw the keyboard's focus away.
    if (button.ariaBusy === 'true') return
    button.ariaBusy = 'true'
    await attempt(act)
    button.ariaBusy = 'false'
  })
  return button
}

/** One line of text and its button; the text stays when the act is refused.
 * @param {{ label: string, placeholder?: string, button: string, act: (text: string) => Promise<unknown>, attempt: Attempt }} line */
export function lineForm({ label, placeholder = label, button, act, attempt }) {
  const field = el('input', { type: 'text', 'aria-label': label, placeholder, autocomplete: 'off' })
  const submit = async (/** @type {Event} */ event) => {
    event.preventDefault()
    const text = field.value.trim()
    if (text && (await attempt(() => act(text)))) field.value = ''
  }
  return el('form', { class: 'line', on: { submit } }, field, el('button', { type: 'submit', class: 'action' }, button))
}

/** @param {string} title @param {...(Node | null)} content */
export function section(title, ...content) {
  return el('section', {}, el('h4', {}, title), ...content)
}
