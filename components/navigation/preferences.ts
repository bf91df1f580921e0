'use client'

import { useRouter } from 'next/navigation'
import { useSyncExternalStore } from 'react'
import { type Locale, localeCookie } from '#components/i18n/locale.ts'
import { recallPreference, rememberPreference } from '#components/ui/cookie.ts'
import { readTheme, type Theme, themeCookie } from './theme.ts'

const shortcutsCookie = 'relais-shortcuts'
const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function changed() {
  for (const listener of listeners) listener()
}

export const areShortcutsOn = (): boolean => recallPreference(shortcutsCookie) !== 'off'

/** Kept in this browser only: whether single keys act. */
export function useShortcutPreference(): [areOn: boolean, turn: (on: boolean) => void] {
  const areOn = useSyncExternalStore(subscribe, areShortcutsOn, () => true)
  const turn = (on: boolean) => {
    rememberPreference(shortcutsCookie, on ? 'on' : 'off')
    changed()
  }
  return [areOn, turn]
}

/** The theme as <html> shows it, and its change: at once here, and by cookie for the next page the server writes. */
export function useTheme(): [theme: Theme, choose: (theme: Theme) => void] {
  const read = () => readTheme(document.documentElement.dataset.theme)
  const theme = useSyncExternalStore<Theme>(subscribe, read, () => 'system')
  const choose = (wanted: Theme) => {
    document.documentElement.dataset.theme = wanted
    rememberPreference(themeCookie, wanted)
    changed()
  }
  return [theme, choose]
}

/** Remembers the language and asks the server for the same page in it; what is typed stays. */
export function useChooseLocale(): (locale: Locale) => void {
  const router = useRouter()
  return (locale) => {
    rememberPreference(localeCookie, locale)
    router.refresh()
  }
}
