'use client'

import type { Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useEffectEvent, useLayoutEffect } from 'react'
import type { VirtualListProps } from './virtual-list-props.ts'

const nearRows = 16
/** Who is this close to the end is reading the end. */
export const atEndPx = 48

/** Tells when the reader comes near an edge, or reaches or leaves the end. */
export function useListEdges<Item>(
  { items, onNearStart, onNearEnd, onAtEndChange }: VirtualListProps<Item>,
  virtualizer: Virtualizer<HTMLElement, HTMLElement>,
) {
  // What is in sight: the row with the focus is drawn wherever one scrolls.
  const { startIndex, endIndex } = virtualizer.range ?? { startIndex: 0, endIndex: 0 }
  const isNearStart = startIndex < nearRows
  const isNearEnd = endIndex >= items.length - nearRows
  const isAtEnd = virtualizer.isAtEnd(atEndPx)
  const nearStart = useEffectEvent(() => onNearStart?.())
  const nearEnd = useEffectEvent(() => onNearEnd?.())
  const atEnd = useEffectEvent((isThere: boolean) => onAtEndChange?.(isThere))
  // biome-ignore lint/correctness/useExhaustiveDependencies: a fetched page that leaves the reader near the edge must ask for the next one.
  useEffect(() => {
    if (isNearStart) nearStart()
  }, [isNearStart, items.length])
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  useEffect(() => {
    if (isNearEnd) nearEnd()
  }, [isNearEnd, items.length])
  useEffect(() => atEnd(isAtEnd), [isAtEnd])
}

/** Starts at the end, before anything is painted. */
export function useOpenAtEnd(isWanted: boolean, virtualizer: Virtualizer<HTMLElement, HTMLElement>) {
  const open = useEffectEvent(() => virtualizer.scrollToEnd())
  useLayoutEffect(() => {
    if (isWanted) open()
  }, [isWanted])
}
