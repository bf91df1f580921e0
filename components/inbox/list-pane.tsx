'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { useConversations } from '#components/data/use-conversations.ts'
import { useCounts } from '#components/data/use-counts.ts'
import type { VirtualListHandle } from '#components/ui/virtual-list-props.ts'
import { ConversationList } from './conversation-list.tsx'
import type { Density } from './density.ts'
import { FindField } from './find-field.tsx'
import { findRows } from './find-rows.ts'
import { useInboxPlace } from './inbox-place.tsx'
import { ListHeader, type PageChoice } from './list-header.tsx'
import { useDensity } from './use-density.ts'
import { useListShortcuts } from './use-list-shortcuts.tsx'
import { ViewLinks } from './view-links.tsx'

type ListPaneProps = { pages: readonly PageChoice[]; density: Density }

/** The list of conversations. It stays while conversations open and close beside it. */
export function ListPane({ pages, density: remembered }: ListPaneProps) {
  const t = useTranslations('inbox')
  const { place } = useInboxPlace()
  const [density, chooseDensity] = useDensity(remembered)
  const [words, setWords] = useState<string | null>(null)
  const list = useRef<VirtualListHandle>(null)
  const counts = useCounts()
  const conversations = useConversations({ view: place.view, pageId: place.pageId ?? undefined })
  const rows = findRows(conversations.rows, words ?? '')
  const find = () => setWords((present) => present ?? '')
  useListShortcuts({ rows, list, onFind: find })
  return (
    <section aria-label={t('title')} data-inbox-list className="flex min-h-0 min-w-0 flex-1 flex-col">
      <ListHeader pages={pages} density={density} onDensity={chooseDensity} onFind={find} />
      <ViewLinks />
      {words !== null && <FindField words={words} onChange={setWords} onClose={() => setWords(null)} />}
      <ConversationList
        ref={list}
        conversations={conversations}
        rows={rows}
        words={words ?? ''}
        totalCount={place.pageId ? undefined : counts?.[place.view]}
        density={density}
      />
    </section>
  )
}
