'use client'

import { Hourglass } from 'lucide-react'
import { useCallback } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import { useTicking } from '#components/ui/clock.tsx'
import { Time } from '#components/ui/time.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import { ageInk } from './age-tone.ts'
import { ageOf } from './waiting-age.ts'

type SinceTimeProps = {
  since: string /** What the time is, for those who hear it. */
  words: string
  className?: string
}

/** How long somebody has waited, ticking, in the tone that this length deserves. */
export function SinceTime({ since, words, className }: SinceTimeProps) {
  const age = useTicking(useCallback((nowMs: number) => ageOf(nowMs - Date.parse(since)), [since]))
  return (
    <span
      className={classNames(
        'inline-flex shrink-0 items-center gap-1 text-meta tabular-nums [&_svg]:size-3.5',
        ageInk[age],
        className,
      )}
    >
      <Hourglass aria-hidden />
      <VisuallyHidden>{words} </VisuallyHidden>
      <Time at={since} />
    </span>
  )
}
