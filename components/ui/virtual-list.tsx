'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useImperativeHandle, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { classNames } from './class-names.ts'
import { placeOf, rowsToDraw } from './focused-row.ts'
import { LastRows } from './last-rows.tsx'
import { atEndPx, useListEdges, useOpenAtEnd } from './list-edges.ts'
import { useFocusedRow, useKeptFocus } from './use-kept-focus.ts'
import type { VirtualListProps } from './virtual-list-props.ts'
import { focusRow, isRowInSight, rowToFocus } from './virtual-rows.ts'

/** What the server draws before anybody knows the height of the screen. */
const guessedRect = { width: 400, height: 900 }
const never = () => () => {}

/**
 * A long list of which only the visible part exists. Rows that come in above never move what is being read; in a list from the
 * top, arrow keys, Home and End walk from row to row.
 */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const isInBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return props.anchor === 'end' && !isInBrowser ? <LastRows {...props} /> : <Rows {...props} />
}

function Rows<Item>(props: VirtualListProps<Item>) {
  const { label, items, getKey, rowHeight, renderItem, anchor = 'start', totalCount, footer, ref, className } = props
  const scroller = useRef<HTMLElement>(null)
  const awaitingFocus = useRef<number | null>(null)
  const isMeasured = typeof rowHeight === 'function'
  const keyAt = (index: number) => {
    const item = items[index]
    return item === undefined ? index : getKey(item)
  }
  const { focused, listeners } = useFocusedRow(keyAt)
  const isReadFromTop = anchor === 'start' && (scroller.current?.scrollTop ?? 0) < 4
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const item = items[index]
      return typeof rowHeight === 'number' || item === undefined ? Number(rowHeight) || 0 : rowHeight(item, index)
    },
    getItemKey: keyAt,
    overscan: 8,
    initialRect: guessedRect,
    // At the very top of a list a new row is what one wants to see; anywhere else it must not push what is being read.
    anchorTo: isReadFromTop ? 'start' : 'end',
    followOnAppend: anchor === 'end',
    rangeExtractor: (range) => rowsToDraw(range, focused.current && placeOf(focused.current, items.length, keyAt)),
    scrollEndThreshold: atEndPx,
  })
  useListEdges(props, virtualizer)
  useOpenAtEnd(anchor === 'end', virtualizer)

  const focusIndex = (index: number) => {
    virtualizer.scrollToIndex(index, { align: 'auto' })
    if (!focusRow(scroller.current, index)) awaitingFocus.current = index
  }
  useLayoutEffect(() => {
    if (awaitingFocus.current !== null && focusRow(scroller.current, awaitingFocus.current))
      awaitingFocus.current = null
  })
  const focusList = () => scroller.current?.focus({ preventScroll: true })
  useKeptFocus({ focused, count: items.length, keyAt, focusIndex, focusList })
  useImperativeHandle(ref, () => ({
    scrollToIndex: (index, align = 'auto') => virtualizer.scrollToIndex(index, { align }),
    scrollToEnd: () => virtualizer.scrollToEnd(),
    isAtEnd: () => virtualizer.isAtEnd(atEndPx),
    isInSight: (index) => isRowInSight(scroller.current, index),
    focusIndex,
  }))
  const walk = (event: KeyboardEvent) => {
    const next = anchor === 'start' ? rowToFocus(event, items.length) : undefined
    if (next === undefined) return
    event.preventDefault()
    focusIndex(next)
  }
  return (
    <section
      ref={scroller}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard, also when nothing inside it is.
      tabIndex={0}
      onKeyDown={walk}
      // In a conversation one reads: what moves there takes nobody's focus with it.
      {...(anchor === 'start' ? listeners : undefined)}
      className={classNames(
        'overflow-y-auto overscroll-contain [overflow-anchor:none] focus-visible:-outline-offset-2',
        className,
      )}
    >
      <ul className="relative w-full" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start, size }) => {
          const item = items[index]
          return (
            item !== undefined && (
              <li
                key={key}
                aria-posinset={index + 1}
                aria-setsize={totalCount ?? items.length}
                data-index={index}
                ref={isMeasured ? virtualizer.measureElement : undefined}
                className="absolute inset-x-0 top-0"
                style={{ transform: `translateY(${start}px)`, height: isMeasured ? undefined : size }}
              >
                {renderItem(item, index)}
              </li>
            )
          )
        })}
      </ul>
      {footer}
    </section>
  )
}
