// @ts-check
import { language } from '../words/words.js'

export const locales = ['fr_FR', 'en_US', 'en_GB', 'fr_CA', 'es_ES', 'de_DE', 'it_IT', 'nl_NL', 'pt_BR', 'ar_AR']

/** Meta's ar_AR is Arabic at large; the country of that name has nothing to do with it. */
const withoutCountry = new Set(['ar_AR'])

/** "fr_FR" as a person says it. @param {string} locale */
export function localeName(locale) {
  try {
    const name = new Intl.DisplayNames(language(), { type: 'language' }).of(tagOf(locale)) ?? locale
    return name.charAt(0).toUpperCase() + name.slice(1)
  } catch {
    // A test may give a customer any locale; what is not a language is shown as it came.
    return locale
  }
}

/** @param {string} locale */
const tagOf = (locale) => (withoutCountry.has(locale) ? locale.slice(0, 2) : locale.replace('_', '-'))

const names = {
  fr: ['Amélie Rousseau', 'Karim Benali', 'Lucie Moreau', 'Théo Lambert', 'Inès Fontaine', 'Bastien Girard'],
  other: ['Emma Collins', 'Noah Bennett', 'Priya Nair', 'Marta Vidal', 'Jonas Keller', 'Sofia Almeida'],
}

/** A name nobody in the list has yet, so that a customer is one click away. @param {string} locale @param {string[]} taken */
export function suggestName(locale, taken) {
  const candidates = locale.startsWith('fr') ? names.fr : names.other
  return candidates.find((name) => !taken.includes(name)) ?? `${candidates[0]} ${taken.length + 1}`
}
