export const locales = ['en', 'fr'] as const

export type Locale = (typeof locales)[number]

/** Holds what the agent chose; until then the browser's languages decide. */
export const localeCookie = 'relais-locale'

/** The viewer's IANA time zone, told by the browser, so that the server writes the same hour as the screen. */
export const timeZoneCookie = 'relais-time-zone'

export const isLocale = (value: unknown): value is Locale => (locales as readonly unknown[]).includes(value)

/** The first language of an Accept-Language header that the desk speaks, in the order of the reader's wishes. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))
      return { language: tag.slice(0, 2).toLowerCase(), quality: quality ? Number(quality.trim().slice(2)) : 1 }
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality)
  return wishes.map(({ language }) => language).find(isLocale) ?? 'en'
}

/** A zone the runtime knows, or UTC: a cookie is whatever somebody put into it. */
export function knownTimeZone(zone: string | undefined): string {
  if (!zone) return 'UTC'
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}
