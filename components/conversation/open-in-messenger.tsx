'use client'

import { ExternalLink } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useTimelineContext } from './timeline-context.tsx'

const pageInboxAddress = (pageId: string) =>
  `https://business.facebook.com/latest/inbox/all?asset_id=${encodeURIComponent(pageId)}`

/** The way to where everything can be seen: the Page's own inbox. Messenger gives no address of a single conversation. */
export function OpenInMessenger() {
  const t = useTranslations('conversation')
  const { row } = useTimelineContext()
  return (
    <a
      href={pageInboxAddress(row.page.id)}
      target="_blank"
      rel="noreferrer"
      title={t('openInMessengerHint', { page: row.page.name })}
      className="inline-flex min-h-6 items-center gap-1.5 rounded-control font-medium text-accent-ink text-meta hover:underline [&_svg]:size-3.5"
    >
      <ExternalLink aria-hidden />
      {t('openInMessenger')}
    </a>
  )
}
