'use client'

import { useFormatter } from 'next-intl'
import { classNames } from './class-names.ts'
import { type Tone, toneSoft } from './tone.ts'

export type CountProps = {
  value: number
  tone?: Tone
  /** On the accent's full strength, for a number that must be seen from afar. */
  isStrong?: boolean /** What is counted, for screen readers. */
  label?: string
  className?: string
}

/** An exact number in tabular figures. Nothing is shown for zero. */
export function Count({ value, tone, isStrong, label, className }: CountProps) {
  const format = useFormatter()
  if (value === 0) return null
  return (
    <span
      className={classNames(
        'inline-flex h-[18px] min-w-[18px] items-center justify-center rounded-full px-1.5 font-medium text-meta tabular-nums',
        colours(tone, isStrong),
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

function colours(tone: Tone | undefined, isStrong: boolean | undefined) {
  if (isStrong) return 'bg-accent text-on-accent'
  return tone ? toneSoft[tone] : 'bg-pressed text-ink-soft'
}
