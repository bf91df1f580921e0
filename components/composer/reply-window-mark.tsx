'use client'

import { TimerReset, UserRound } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { Countdown } from '#components/ui/countdown.tsx'
import { PopoverTrigger } from '#components/ui/popover.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'

type ReplyWindowMarkProps = { window: 'standard' | 'human-agent'; closesAt: Date }

/** How long Messenger still takes an answer, beside Send; a press says why. */
export function ReplyWindowMark({ window, closesAt }: ReplyWindowMarkProps) {
  const t = useTranslations('composer')
  const format = useFormatter()
  const until = format.dateTime(closesAt, { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' })
  const isPersonOnly = window === 'human-agent'
  return (
    <PopoverTrigger
      label={t('windowDetailTitle')}
      placement="top end"
      className="max-w-72 text-ink-soft text-list"
      trigger={
        <Button
          size="small"
          variant="quiet"
          icon={isPersonOnly ? <UserRound aria-hidden /> : <TimerReset aria-hidden />}
        >
          <VisuallyHidden>{t('windowLeft')} </VisuallyHidden>
          <Countdown until={closesAt} overLabel={t('windowClosed')} />
          {isPersonOnly && <span className="max-desk:sr-only"> · {t('humanAgent')}</span>}
        </Button>
      }
    >
      <p className="mb-1 font-medium text-ink">{t('windowDetailTitle')}</p>
      <p suppressHydrationWarning>{t(isPersonOnly ? 'humanAgentDetail' : 'windowDetail', { until })}</p>
    </PopoverTrigger>
  )
}
