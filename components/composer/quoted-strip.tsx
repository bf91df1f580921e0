'use client'

import { CornerUpLeft, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { QuotedInDraft } from '#components/data/pending-message.ts'
import { IconButton } from '#components/ui/icon-button.tsx'

type QuotedStripProps = { quoted: QuotedInDraft; isTooLate: boolean; onRemove: () => void }

/** What the answer will quote, above where it is written. */
export function QuotedStrip({ quoted, isTooLate, onRemove }: QuotedStripProps) {
  const t = useTranslations('composer.quoting')
  return (
    <div className="flex items-center gap-2 px-3 pt-2 text-meta">
      <div className="flex min-w-0 flex-1 items-center gap-1.5 rounded-control border border-line border-l-2 border-l-accent bg-sunken px-2 py-1 text-ink-soft [&_svg]:size-3.5 [&_svg]:shrink-0">
        <CornerUpLeft aria-hidden />
        <p className="min-w-0 truncate">
          <span className="font-medium text-ink">{t('to', { name: quoted.name })}</span> {quoted.words}
        </p>
        {isTooLate && (
          <p role="status" className="shrink-0 text-danger-ink">
            {t('tooLate')}
          </p>
        )}
      </div>
      <IconButton label={t('remove')} icon={<X />} size="small" onPress={onRemove} />
    </div>
  )
}
