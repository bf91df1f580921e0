// @ts-check
import { english } from './english.js'
import { french } from './french.js'

/** @typedef {keyof typeof english} Word */
/** @typedef {'en' | 'fr'} Language */

const catalogues = { en: english, fr: french }
const storageKey = 'phone.language'

/** @type {Language | null} */
let chosen = null

/** What a person chose here before, else what their browser asks for. @returns {Language} */
export function language() {
  chosen ??= remembered() ?? (navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en')
  return chosen
}

/** @returns {Language | null} */
function remembered() {
  const value = globalThis.localStorage?.getItem(storageKey)
  return value === 'fr' || value === 'en' ? value : null
}

/** @param {Language} wanted */
export function chooseLanguage(wanted) {
  localStorage.setItem(storageKey, wanted)
  location.reload()
}

/** @param {Word} word @param {Record<string, string | number>} [values] */
export function say(word, values = {}) {
  return catalogues[language()][word].replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''))
}
