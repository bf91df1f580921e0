'use client'

import { Keyboard, Languages, SunMoon } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { type Locale, locales } from '#components/i18n/locale.ts'
import type { Action } from './actions.ts'
import { localeNames } from './locale-names.ts'
import { placeIcons } from './place-icons.tsx'
import { useChooseLocale, useTheme } from './preferences.ts'
import { useActions } from './shortcut-provider.tsx'
import { themes } from './theme.ts'
import type { NavigationPlace } from './use-places.ts'

type DeskActionsProps = {
  places: readonly NavigationPlace[]
  onHelp: () => void
  onLocaleChange?: (locale: Locale) => void
}

/** What can be done on every screen: go somewhere, ask for help, choose a theme or a language. */
export function DeskActions({ places, onHelp, onLocaleChange }: DeskActionsProps) {
  const t = useTranslations('navigation')
  const router = useRouter()
  const locale = useLocale()
  const [theme, chooseTheme] = useTheme()
  const chooseLocale = useChooseLocale()
  const preferences = t('palette.preferences')
  const speak = (wanted: Locale) => {
    chooseLocale(wanted)
    onLocaleChange?.(wanted)
  }
  const going: Action[] = places
    .filter(({ isCurrent }) => !isCurrent)
    .map(({ id, href, label }) => ({
      id: `go-${id}`,
      label: t('palette.goTo', { place: label }),
      group: t('palette.go'),
      icon: placeIcons[id],
      run: () => router.push(href),
    }))
  const theming: Action[] = themes
    .filter((each) => each !== theme)
    .map((each) => ({
      id: `theme-${each}`,
      label: t('palette.themeTo', { theme: t(`menu.${each}`) }),
      group: preferences,
      icon: <SunMoon aria-hidden />,
      run: () => chooseTheme(each),
    }))
  const speaking: Action[] = locales
    .filter((each) => each !== locale)
    .map((each) => ({
      id: `language-${each}`,
      label: t('palette.languageTo', { language: localeNames[each] }),
      group: preferences,
      icon: <Languages aria-hidden />,
      run: () => speak(each),
    }))
  const help: Action = {
    id: 'help',
    label: t('shortcuts.help'),
    shortcut: '?',
    icon: <Keyboard aria-hidden />,
    run: onHelp,
  }
  useActions([help, ...going, ...theming, ...speaking])
  return null
}
