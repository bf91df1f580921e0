'use client'

import { PackageOpen } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { MessageContent } from '#lib/conversations/timeline.ts'
import { OpenInMessenger } from './open-in-messenger.tsx'

/** Something Messenger sent that Relais does not know: named, kept, and readable as it came. */
export function UnknownCard({ unknown }: { unknown: NonNullable<MessageContent['unknown']> }) {
  const t = useTranslations('conversation.unknown')
  return (
    <div className="w-96 max-w-full rounded-bubble border border-line border-dashed p-3 text-list">
      <p className="flex items-center gap-2 font-medium text-ink [&_svg]:size-4">
        <PackageOpen aria-hidden className="text-ink-faint" />
        {t('title')}
      </p>
      <p className="text-ink-soft">
        {unknown.label === 'unsupported' ? t('unsupported') : t('label', { label: unknown.label })}
      </p>
      <OpenInMessenger />
      <details className="mt-1">
        <summary className="min-h-6 cursor-default py-1 text-accent-ink text-meta">{t('raw')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <pre tabIndex={0} className="max-h-64 overflow-auto rounded-control bg-sunken p-2 text-ink-soft text-meta">
          {JSON.stringify(unknown.raw, null, 2)}
        </pre>
      </details>
    </div>
  )
}
