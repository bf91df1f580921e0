'use client'

import { TimerReset } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useCallback } from 'react'
import { useTicking } from '#components/ui/clock.tsx'
import { Countdown } from '#components/ui/countdown.tsx'
import { Time } from '#components/ui/time.tsx'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import { type Urgency, urgencyOf } from './row-urgency.ts'

/** The time that presses most: how long somebody has waited, how long one may still answer, or when something was last said. */
export function RowTime({ row }: { row: ConversationRow }) {
  const t = useTranslations('inbox')
  const { kind, at } = useUrgency(row)
  if (kind === 'waiting')
    return (
      <Urgent words={t('waitingFor')}>
        <Time at={at} />
      </Urgent>
    )
  if (kind === 'closing')
    return (
      <Urgent icon={<TimerReset aria-hidden />} words={t('closesIn')}>
        <Countdown until={at} overLabel={t('closed')} />
      </Urgent>
    )
  return (
    <span className="shrink-0 text-ink-faint text-meta">
      <VisuallyHidden>{t('lastAt')} </VisuallyHidden>
      <Time at={at} />
    </span>
  )
}

function Urgent({ icon, words, children }: { icon?: ReactNode; words: string; children: ReactNode }) {
  return (
    <span className="inline-flex shrink-0 items-center gap-1 font-medium text-meta text-waiting-ink [&_svg]:size-3.5">
      {icon}
      <VisuallyHidden>{words} </VisuallyHidden>
      {children}
    </span>
  )
}

/** The clock ticks every second; the row draws itself anew only when what presses changes. */
function useUrgency(row: ConversationRow): Urgency {
  const written = useTicking(useCallback((nowMs: number) => writeUrgency(urgencyOf(row, new Date(nowMs))), [row]))
  const [kind = 'quiet', at = row.needAt] = written.split(' ')
  return { kind: kind === 'waiting' || kind === 'closing' ? kind : 'quiet', at }
}

const writeUrgency = ({ kind, at }: Urgency) => `${kind} ${at}`
