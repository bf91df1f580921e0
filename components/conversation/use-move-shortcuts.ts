'use client'

import { useTranslations } from 'next-intl'
import { useShortcuts } from '#components/navigation/shortcut-provider.tsx'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import type { HumanMove } from './holder-standing.ts'
import { useMoveWords } from './move-words.ts'
import type { MoveActions } from './use-move-actions.ts'

/** The moves by key. A key whose move is not offered does nothing. */
export function useMoveShortcuts(row: ConversationRow, { offered, pending, begin }: MoveActions) {
  const t = useTranslations('conversation')
  const words = useMoveWords(row)
  const group = t('group')
  const taking = offered.find((move) => move === 'claim' || move === 'take-over')
  const shortcut = (key: string, move: HumanMove | undefined, label: string) => ({
    key,
    label: move && offered.includes(move) ? words(move) : label,
    group,
    isDisabled: pending !== null || !move || !offered.includes(move),
    run: () => {
      if (move) begin(move)
    },
  })
  useShortcuts([
    shortcut('c', taking, t('shortcuts.claim')),
    shortcut('t', 'transfer', t('shortcuts.transfer')),
    shortcut('b', 'return-to-bot', t('shortcuts.bot')),
    shortcut('e', 'resolve', t('shortcuts.resolve')),
  ])
}
