'use client'

import { useFormatter } from 'next-intl'
import { classNames } from './class-names.ts'
import { type Tone, toneSoft } from './tone.ts'

export type CountProps = {
  value: number
  tone?: Tone /** What is counted, for screen readers. */
  label?: string
  className?: string
}

/** An exact number in tabular figures. Nothing is shown for zero. */
export function Count({ value, tone, label, className }: CountProps) {
  const format = useFormatter()
  if (value === 0) return null
  return (
    <span
      className={classNames(
        'inline-flex h-[18px] min-w-[18px] items-center justify-center rounded-full px-1.5 font-medium text-meta tabular-nums',
        tone ? toneSoft[tone] : 'bg-pressed text-ink-soft',
        className,
      )}
    >
      {label ? (
        <>
          <span aria-hidden>{format.number(value)}</span>
          <span className="sr-only">{label}</span>
        </>
      ) : (
        format.number(value)
      )}
    </span>
  )
}
