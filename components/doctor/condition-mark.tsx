'use client'

import { CircleAlert, CircleCheck, CircleHelp, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import type { Tone } from '#components/ui/tone.ts'
import type { Condition } from '#lib/pages/diagnosis/finding.ts'

const looks: Record<Condition, { tone: Tone; icon: ReactNode }> = {
  broken: { tone: 'danger', icon: <CircleAlert aria-hidden /> },
  weak: { tone: 'waiting', icon: <TriangleAlert aria-hidden /> },
  unknown: { tone: 'nobody', icon: <CircleHelp aria-hidden /> },
  well: { tone: 'you', icon: <CircleCheck aria-hidden /> },
}

/** How it stands with something, by colour, icon and word. */
export function ConditionMark({ condition, count }: { condition: Condition; count?: number }) {
  const t = useTranslations('doctor')
  const { tone, icon } = looks[condition]
  return (
    <Badge tone={tone} icon={icon}>
      {count === undefined ? t(`conditions.${condition}`) : t(`counts.${condition}`, { count })}
    </Badge>
  )
}
