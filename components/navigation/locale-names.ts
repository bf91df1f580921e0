import type { Locale } from '#components/i18n/locale.ts'

/** A language is offered in its own words, so that whoever needs it can read it. */
export const localeNames: Record<Locale, string> = { en: 'English', fr: 'Français' }
