'use client'

import { useLocale, useTranslations } from 'next-intl'
import { locales } from '#components/i18n/locale.ts'
import { Button } from '#components/ui/button.tsx'
import { localeNames } from './locale-names.ts'
import { useChooseLocale } from './preferences.ts'

/** The other languages, for pages without a menu. */
export function LocaleLinks() {
  const t = useTranslations('navigation.menu')
  const locale = useLocale()
  const choose = useChooseLocale()
  return (
    <nav aria-label={t('language')} className="mt-4 flex justify-center gap-1">
      {locales
        .filter((each) => each !== locale)
        .map((each) => (
          <Button key={each} variant="quiet" size="small" lang={each} onPress={() => choose(each)}>
            {localeNames[each]}
          </Button>
        ))}
    </nav>
  )
}
