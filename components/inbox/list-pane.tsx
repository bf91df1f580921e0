'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useRef, useState } from 'react'
import { useConversations } from '#components/data/use-conversations.ts'
import { useCounts } from '#components/data/use-counts.ts'
import { useSearch } from '#components/data/use-search.ts'
import { useSettled } from '#components/ui/use-settled.ts'
import type { VirtualListHandle } from '#components/ui/virtual-list-props.ts'
import { isWorthSearching } from '#lib/search/input.ts'
import { ConversationList } from './conversation-list.tsx'
import type { Density } from './density.ts'
import { FindField } from './find-field.tsx'
import { placeOfFound } from './found-link.tsx'
import { FoundList } from './found-list.tsx'
import { useInboxPlace } from './inbox-place.tsx'
import { ListHeader, type PageChoice } from './list-header.tsx'
import { useDensity } from './use-density.ts'
import { useListShortcuts } from './use-list-shortcuts.tsx'
import { ViewLinks } from './view-links.tsx'

type ListPaneProps = { pages: readonly PageChoice[]; density: Density }

/** Shorter than anybody pauses between two words, longer than between two letters. */
const typingPauseMs = 150

/** The list of conversations, or what was found in them. It stays while conversations open and close beside it. */
export function ListPane({ pages, density: remembered }: ListPaneProps) {
  const t = useTranslations('inbox')
  const { place } = useInboxPlace()
  const [density, chooseDensity] = useDensity(remembered)
  const [words, setWords] = useState<string | null>(null)
  const list = useRef<VirtualListHandle>(null)
  const counts = useCounts()
  const conversations = useConversations({ view: place.view, pageId: place.pageId ?? undefined })
  const wanted = useSettled(words ?? '', typingPauseMs)
  const search = useSearch(wanted)
  const isSearching = words !== null && isWorthSearching(words) && isWorthSearching(wanted)
  const { rows } = conversations
  const { found } = search
  const places = useMemo(
    () => (isSearching ? found.map(placeOfFound) : rows.map(({ id }) => ({ conversationId: id }))),
    [isSearching, found, rows],
  )
  const find = () => setWords((present) => present ?? '')
  useListShortcuts({ places, list, onFind: find })
  return (
    <section aria-label={t('title')} data-inbox-list className="flex min-h-0 min-w-0 flex-1 flex-col">
      <ListHeader pages={pages} density={density} onDensity={chooseDensity} onFind={find} />
      {words !== null && (
        <FindField
          words={words}
          onChange={setWords}
          onClose={() => setWords(null)}
          onLeave={() => list.current?.focusIndex(0)}
        />
      )}
      {!isSearching && <ViewLinks />}
      {isSearching ? (
        <FoundList ref={list} search={search} words={wanted.trim()} />
      ) : (
        <ConversationList
          ref={list}
          conversations={conversations}
          totalCount={place.pageId ? undefined : counts?.[place.view]}
          density={density}
        />
      )}
    </section>
  )
}
