'use client'

import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { type Shortcut, useShortcuts } from '#components/navigation/shortcut-provider.tsx'
import type { VirtualListHandle } from '#components/ui/virtual-list-props.ts'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import { views } from '#lib/conversations/views.ts'
import { useInboxPlace } from './inbox-place.tsx'

type Listed = { rows: readonly ConversationRow[]; list: RefObject<VirtualListHandle | null>; onFind: () => void }

/** One hand on the keyboard: j and k walk, Enter opens what has the focus, / finds. */
export function useListShortcuts({ rows, list, onFind }: Listed) {
  const t = useTranslations('inbox')
  const { place, go } = useInboxPlace()
  const group = t('shortcuts.group')
  const step = (by: 1 | -1) => {
    const from = focusedIndex() ?? rows.findIndex(({ id }) => id === place.conversationId)
    const wanted = Math.min(rows.length - 1, Math.max(0, from + by))
    if (rows.length > 0) list.current?.focusIndex(from < 0 ? 0 : wanted)
  }
  const open = () => {
    const row = rows[focusedIndex() ?? -1]
    if (row) go({ conversationId: row.id })
  }
  const walking: Shortcut[] = [
    { key: 'j', label: t('shortcuts.next'), group, run: () => step(1), mayRepeat: true, isKeyOnly: true },
    { key: 'k', label: t('shortcuts.previous'), group, run: () => step(-1), mayRepeat: true, isKeyOnly: true },
    { key: 'Enter', label: t('shortcuts.open'), group, run: open, isKeyOnly: true },
    { key: '/', label: t('shortcuts.find'), group, run: onFind },
  ]
  const viewing: Shortcut[] = views.map((view, index) => ({
    key: String(index + 1),
    label: t('shortcuts.show', { view: t(`view.${view}`) }),
    group,
    run: () => go({ view }),
  }))
  useShortcuts([...walking, ...viewing])
}

function focusedIndex(): number | undefined {
  const row = document.activeElement?.closest<HTMLElement>('[data-inbox-list] [data-index]')
  return row ? Number(row.dataset.index) : undefined
}
