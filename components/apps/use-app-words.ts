'use client'

import { useTranslations } from 'next-intl'
import { findApp, type KnownApp, nameApp } from '#lib/apps/app.ts'
import { useKnownApps } from './known-apps.tsx'

/** What an app is called: standing alone or beginning a sentence (`name`), or inside one. */
export function useAppWords() {
  const names = useTranslations('apps.names')
  const inSentence = useTranslations('apps.inSentence')
  const apps = useKnownApps()
  /** What the Page itself knows of an app goes before what is known of it anywhere. */
  const known = (app: KnownApp): KnownApp => (app.role === 'other' && app.name === null ? findApp(app.id, apps) : app)
  return {
    find: (id: string) => findApp(id, apps),
    name: (app: KnownApp | null): string =>
      app ? nameApp(known(app), (word, id) => names(word, { id })) : names('unsaid'),
    inSentence: (app: KnownApp | null): string =>
      app ? nameApp(known(app), (word, id) => inSentence(word, { id })) : inSentence('unsaid'),
  }
}
