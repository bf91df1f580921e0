'use client'

import { CloudOff } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import type { MessageItem } from '#lib/conversations/timeline.ts'
import { OpenInMessenger } from './open-in-messenger.tsx'

/** Something was said here that Messenger no longer shows to anybody but itself: said plainly, where it is missing. */
export function GapLine({ missing }: { missing: readonly MessageItem[] }) {
  const t = useTranslations('conversation.gap')
  const format = useFormatter()
  const clock = (message: MessageItem | undefined) => (message ? format.dateTime(new Date(message.at), 'clock') : '')
  const [from, until] = [clock(missing[0]), clock(missing.at(-1))]
  const span = from === until ? 'moment' : 'span'
  return (
    <div className="flex items-center gap-3 px-4 py-2 text-ink-soft text-meta">
      <span aria-hidden className="h-0 flex-1 border-line border-t border-dashed" />
      <p className="flex max-w-[90%] flex-wrap items-center justify-center gap-x-3 text-center">
        <span
          title={t('why')}
          className="[&>svg]:-mt-0.5 [&>svg]:mr-1.5 [&>svg]:inline [&>svg]:size-3.5 [&>svg]:text-ink-faint"
        >
          <CloudOff aria-hidden />
          {t(span, { count: missing.length, from, until })}
        </span>
        <OpenInMessenger />
      </p>
      <span aria-hidden className="h-0 flex-1 border-line border-t border-dashed" />
    </div>
  )
}
