import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { catalogues } from '#components/i18n/catalogue.ts'
import { formats } from '#components/i18n/formats.ts'
import { isLocale, knownTimeZone, localeCookie, preferredLocale, timeZoneCookie } from '#components/i18n/locale.ts'
import { now } from '#lib/clock.ts'

export default getRequestConfig(async () => {
  const jar = await cookies()
  const chosen = jar.get(localeCookie)?.value
  const locale = isLocale(chosen) ? chosen : preferredLocale((await headers()).get('accept-language'))
  return {
    locale,
    messages: catalogues[locale],
    formats,
    timeZone: knownTimeZone(jar.get(timeZoneCookie)?.value),
    now: now(),
  }
})
