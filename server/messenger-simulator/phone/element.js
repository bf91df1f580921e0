// @ts-check

/**
 * Builds an element. Properties: `on` (listeners by event), `data` (data-*), `class`; a boolean switches an
 * attribute, null and undefined leave it out, anything else is an attribute. Text is never parsed as HTML.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, unknown>} [properties]
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(properties)) setProperty(element, name, value)
  element.append(...children.filter(isPresent))
  return element
}

/** @param {Node | string | null | undefined | false} child @returns {child is Node | string} */
function isPresent(child) {
  return child !== null && child !== undefined && child !== false && child !== ''
}

/** @param {HTMLElement} element @param {string} name @param {unknown} value */
function setProperty(element, name, value) {
  if (name === 'on') return listen(element, /** @type {Record<string, EventListener>} */ (value))
  if (name === 'data') return void Object.assign(element.dataset, value)
  if (value === null || value === undefined || value === false) return
  element.setAttribute(name, value === true ? '' : String(value))
}

/** @param {HTMLElement} element @param {Record<string, EventListener>} listeners */
function listen(element, listeners) {
  for (const [event, listener] of Object.entries(listeners)) element.addEventListener(event, listener)
}

/** Words only a screen reader says. @param {string} text */
export function spoken(text) {
  return el('span', { class: 'spoken' }, text)
}
