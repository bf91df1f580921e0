'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useShortcuts } from '#components/navigation/shortcut-provider.tsx'
import type { ReplayStep } from '#lib/conversations/replay.ts'

export type Stepping = {
  steps: readonly ReplayStep[]
  index: number
  step: ReplayStep | undefined
  go: (index: number) => void
}

/** Which step is looked at: the last one first. It stays the same step when older ones are loaded before it. */
export function useSteps(steps: readonly ReplayStep[]): Stepping {
  const t = useTranslations('replay')
  const [entryId, setEntryId] = useState<string | null>(null)
  const found = entryId === null ? -1 : steps.findIndex(({ entry }) => entry.id === entryId)
  const index = found < 0 ? steps.length - 1 : found
  const go = (to: number) => setEntryId(steps[Math.min(Math.max(to, 0), steps.length - 1)]?.entry.id ?? null)
  const group = t('group')
  useShortcuts([
    { key: 'j', label: t('next'), group, isDisabled: index >= steps.length - 1, run: () => go(index + 1) },
    { key: 'k', label: t('previous'), group, isDisabled: index <= 0, run: () => go(index - 1) },
  ])
  return { steps, index, step: steps[index], go }
}
