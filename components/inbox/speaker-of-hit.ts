'use client'

import { useTranslations } from 'next-intl'
import { useViewer } from '#components/data/viewer.tsx'
import type { Hit } from '#lib/search/found.ts'

/** Who said it, where it was not the customer; of a note, which colleague wrote it. */
export function useSpeakerOfHit({ author }: Hit): string | null {
  const t = useTranslations('inbox')
  const viewer = useViewer()
  switch (author.kind) {
    case 'customer':
      return null
    case 'bot':
      return t('theBot')
    case 'agent':
      return author.id === viewer.id ? t('you') : t('somebody', { name: author.name })
    case 'note':
      return author.agent.id === viewer.id ? t('yourNote') : t('noteBy', { name: author.agent.name })
    case 'page-inbox':
      return author.isMetaAi ? t('metaAi') : t('outside')
    case 'other-app':
      return t('outside')
  }
}
