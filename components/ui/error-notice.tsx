'use client'

import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'

export type ErrorNoticeProps = {
  /** What happened. */
  message: string
  /** What to do about it. */
  hint?: string
  onRetry?: () => void
  retryLabel?: string
  isRetrying?: boolean
  className?: string
}

/** An error where it happened: what, what to do, and the button that does it. */
export function ErrorNotice({ message, hint, onRetry, retryLabel, isRetrying, className }: ErrorNoticeProps) {
  const t = useTranslations('ui')
  return (
    <div
      role="alert"
      className={classNames(
        'flex items-start gap-2 rounded-control border border-danger-line bg-danger-soft px-3 py-2 text-list',
        className,
      )}
    >
      <CircleAlert aria-hidden className="mt-px size-4 shrink-0 text-danger-ink" />
      <div className="min-w-0 flex-1">
        <p className="font-medium text-danger-ink">{message}</p>
        {hint && <p className="text-ink-soft">{hint}</p>}
      </div>
      {onRetry && (
        <Button size="small" onPress={onRetry} isPending={isRetrying} className="-my-0.5">
          {retryLabel ?? t('retry')}
        </Button>
      )}
    </div>
  )
}
