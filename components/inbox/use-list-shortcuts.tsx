'use client'

import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { type Shortcut, useShortcuts } from '#components/navigation/shortcut-provider.tsx'
import type { VirtualListHandle } from '#components/ui/virtual-list-props.ts'
import { views } from '#lib/conversations/views.ts'
import type { InboxPlace } from './inbox-address.ts'
import { useInboxPlace } from './inbox-place.tsx'

type Listed = {
  /** Where each row leads. */
  places: readonly Partial<InboxPlace>[]
  list: RefObject<VirtualListHandle | null>
  onFind: () => void
}

/** One hand on the keyboard: j and k walk, Enter opens what has the focus, / finds. */
export function useListShortcuts({ places, list, onFind }: Listed) {
  const t = useTranslations('inbox')
  const { place, go } = useInboxPlace()
  const group = t('shortcuts.group')
  const step = (by: 1 | -1) => {
    const from = focusedIndex() ?? places.findIndex((each) => isOpen(each, place))
    const wanted = Math.min(places.length - 1, Math.max(0, from + by))
    if (places.length > 0) list.current?.focusIndex(from < 0 ? 0 : wanted)
  }
  const open = () => {
    const chosen = places[focusedIndex() ?? -1]
    if (chosen) go(chosen)
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

const isOpen = ({ conversationId, itemId = null }: Partial<InboxPlace>, place: InboxPlace) =>
  conversationId === place.conversationId && itemId === place.itemId

function focusedIndex(): number | undefined {
  const row = document.activeElement?.closest<HTMLElement>('[data-inbox-list] [data-index]')
  return row ? Number(row.dataset.index) : undefined
}
