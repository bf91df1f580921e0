import type { Query, QueryClient, QueryKey } from '@tanstack/react-query'
import type { KnownApp } from '#lib/apps/app.ts'
import type { ConversationDetail, ConversationRow } from '#lib/conversations/conversation.ts'
import type { TimelineItem } from '#lib/conversations/timeline.ts'
import type { Counts } from '#lib/conversations/views.ts'
import { createJournal, type Mark } from './journal.ts'
import { type LoadedTimeline, placeItems } from './place-items.ts'
import { belongs, type LoadedList, placeRow } from './place-row.ts'
import { keys, type ListFilter } from './query-keys.ts'

type Options = {
  viewerId: string
  /** Whether the socket tells what is said in this conversation. */
  isWatched: (conversationId: string) => boolean
}

/**
 * A reading under way: of everything, or of one page more beside what was there. `isOwed` when it does not make true what was to be
 * read again: because it is one page of many, or because it had begun when that became known.
 */
type Begun = { mark: Mark; isWhole: boolean; isOwed: boolean }

/** Versions decide what of it is news. Counts have none, so of them only what came after a reading is. */
const everything: Mark = -1
const hydrated: Begun = { mark: everything, isWhole: true, isOwed: false }

/**
 * Keeps everything that was read true: what the socket says is put into every list, conversation and timeline in the cache, and on top
 * of every answer whose request began before it was heard.
 */
export function createLiveCache(client: QueryClient, { viewerId, isWatched }: Options) {
  const journal = createJournal()
  const begun = new WeakMap<Query, Begun>()
  const cache = client.getQueryCache()

  /** What is to be read again stays so: that one thing was heard does not make the rest of it true. */
  function amend<Data>(queryKey: QueryKey, change: (data: Data) => Data | undefined) {
    const query = cache.find({ queryKey })
    const isOwed = query?.state.isInvalidated
    client.setQueryData<Data>(queryKey, (data) => data && change(data))
    if (query && isOwed) restoreMark(query)
  }

  function restoreMark(query: Query) {
    const reading = begun.get(query)
    query.invalidate()
    if (reading) begun.set(query, reading)
  }

  function hearRow(row: ConversationRow) {
    const before = journal.newest(row.id)
    if (!journal.hearRow(row)) return
    for (const query of cache.findAll({ queryKey: keys.lists })) placeIn(query, [row])
    renewDetail(row)
    learnApp(row.holder.app)
    if (before?.version !== row.version) doubtUnwatched(row)
    if (row.customer.isErased) forget(row.id)
  }

  function placeIn(query: Query, rows: ConversationRow[]) {
    const filter = query.queryKey[1] as ListFilter
    amend<LoadedList>(query.queryKey, (list) =>
      rows.reduce((changed, row) => placeRow(changed, { row, belongs: belongs(row, filter, viewerId) }), list),
    )
  }

  /** An app that Messenger has only now named is called so in everything it did before, too. */
  function learnApp(app: KnownApp | null) {
    if (app?.role !== 'other' || app.name === null) return
    amend<readonly KnownApp[]>(keys.knownApps, (apps) =>
      apps.some(({ id, name }) => id === app.id && name === app.name)
        ? undefined
        : [...apps.filter(({ id }) => id !== app.id), app],
    )
  }

  /** Episodes and the brief change with the holder; everything else is in the row. */
  function renewDetail(row: ConversationRow) {
    const detail = client.getQueryData<ConversationDetail>(keys.conversation(row.id))
    if (!detail || detail.row.version >= row.version) return
    amend<ConversationDetail>(keys.conversation(row.id), (known) => ({ ...known, row }))
    if (detail.row.holder.epoch !== row.holder.epoch) reread(keys.conversation(row.id))
  }

  /** Nobody tells us what is said in a conversation that is not watched: what we have of it is read again when it is looked at. */
  function doubtUnwatched(row: ConversationRow) {
    if (!isWatched(row.id)) doubt(row)
  }

  function doubt({ id, version }: ConversationRow) {
    const [newestPage] = client.getQueryData<LoadedTimeline>(keys.timeline(id))?.pages ?? []
    if (newestPage && newestPage.version < version) reread(keys.timeline(id))
  }

  /** What an erased customer said is on no other screen either: nothing of it is told one by one, so all of it is read again. */
  function forget(id: string) {
    for (const queryKey of [keys.conversation(id), keys.timeline(id), ['timeline-until', id], keys.replay(id)])
      reread(queryKey)
  }

  function hearItems(conversationId: string, items: TimelineItem[]) {
    journal.hearItems(conversationId, items)
    amend<LoadedTimeline>(keys.timeline(conversationId), (timeline) => placeItems(timeline, items))
  }

  function hearCounts(counts: Counts) {
    journal.hearCounts(counts)
    client.setQueryData(keys.counts, counts)
  }

  /**
   * What was heard since, on top of what was just read. A timeline whose reading began before it was watched may lack what was said in
   * between, so its row decides whether it is read once more.
   */
  function catchUp(query: Query, { mark: since, isWhole, isOwed }: Begun) {
    const [kind, id] = query.queryKey
    if (isOwed) reread(query.queryKey)
    if (kind === 'conversations') placeIn(query, journal.rowsSince(since))
    if (kind === 'counts' && since !== everything)
      client.setQueryData(keys.counts, (read) => journal.countsSince(since) ?? read)
    const row = typeof id === 'string' ? journal.newest(id) : undefined
    if (kind === 'conversation' && row) renewDetail(row)
    if (kind === 'timeline' && typeof id === 'string') {
      const items = journal.itemsSince(since, id)
      amend<LoadedTimeline>(query.queryKey, (timeline) => placeItems(timeline, items))
      if (row && isWhole) doubt(row)
    }
  }

  const beginningOf = ({ state }: Query, isWhole: boolean): Begun => ({
    mark: journal.mark(),
    isWhole,
    isOwed: !isWhole && state.isInvalidated,
  })

  const reread = (queryKey: readonly unknown[]) => void client.invalidateQueries({ queryKey })

  /** Follows every reading until the returned function is called. */
  function follow(): () => void {
    return cache.subscribe((event) => {
      const { query } = event
      // What a page on the server read before the browser had it; it may be told while React renders, so it waits a moment.
      if (event.type === 'added' && query.state.data !== undefined) queueMicrotask(() => catchUp(query, hydrated))
      if (event.type !== 'updated') return
      if (event.action.type === 'setState') queueMicrotask(() => catchUp(query, hydrated))
      if (event.action.type === 'fetch')
        begun.set(query, beginningOf(query, event.action.meta?.fetchMore === undefined))
      if (event.action.type === 'invalidate') begun.set(query, { ...(begun.get(query) ?? hydrated), isOwed: true })
      if (event.action.type === 'success' && !event.action.manual) catchUp(query, begun.get(query) ?? hydrated)
    })
  }

  return { hearRow, hearItems, hearCounts, follow }
}

export type LiveCache = ReturnType<typeof createLiveCache>
