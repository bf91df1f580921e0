'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { Replay } from '#components/data/use-replay.ts'
import { useShortcuts } from '#components/navigation/shortcut-provider.tsx'
import type { ReplayStep } from '#lib/conversations/replay.ts'
import { placeOf } from './place-of.ts'

export type Stepping = {
  steps: readonly ReplayStep[]
  index: number
  step: ReplayStep | undefined
  /** The moment that is looked at: the step's own, or a later one before the next step. */
  at: string
  go: (index: number) => void
  goTo: (moment: Date) => void
}

type Sought = { entryId: string } | { moment: string }

/** Which moment is looked at: the last step first. It stays the same when older steps are loaded before it. */
export function useSteps({ steps, hasOlder, loadOlder }: Pick<Replay, 'steps' | 'hasOlder' | 'loadOlder'>): Stepping {
  const t = useTranslations('replay')
  const [sought, setSought] = useState<Sought | null>(null)
  const { index, at, isEarlier } = placeOf(steps, sought)
  useEffect(() => {
    if (isEarlier && hasOlder) loadOlder()
  }, [isEarlier, hasOlder, loadOlder])
  const go = (to: number) => {
    const step = steps[Math.min(Math.max(to, 0), steps.length - 1)]
    setSought(step ? { entryId: step.entry.id } : null)
  }
  const group = t('group')
  useShortcuts([
    { key: 'j', label: t('next'), group, isDisabled: index >= steps.length - 1, run: () => go(index + 1) },
    { key: 'k', label: t('previous'), group, isDisabled: index <= 0, run: () => go(index - 1) },
  ])
  /** What has not been yet is not the past: no later than now. */
  const goTo = (moment: Date) => setSought({ moment: new Date(Math.min(moment.getTime(), Date.now())).toISOString() })
  return { steps, index, at, step: steps[index], go, goTo }
}
