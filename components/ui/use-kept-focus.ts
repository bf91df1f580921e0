'use client'

import { type FocusEvent, useLayoutEffect, useRef } from 'react'
import { type FocusedRow, placeOf } from './focused-row.ts'

/** Which row has the focus, for `useKeptFocus` to follow. */
export function useFocusedRow(keyAt: (index: number) => string | number) {
  const focused = useRef<FocusedRow | null>(null)
  const onFocus = ({ target }: FocusEvent) => {
    const row = target.closest<HTMLElement>('[data-index]')
    const index = Number(row?.dataset.index)
    focused.current = row ? { key: keyAt(index), index } : null
  }
  // What is taken away from under the focus does not say that it lost it.
  const onBlur = () => {
    focused.current = null
  }
  return { focused, listeners: { onFocus, onBlur } }
}

type KeptFocus = {
  focused: { current: FocusedRow | null }
  count: number
  keyAt: (index: number) => string | number
  focusIndex: (index: number) => void
  focusList: () => void
}

/**
 * The focus never falls out of a list: when its row leaves (a conversation that somebody claimed), the row that takes its place
 * has it, and the next key goes on from there.
 */
export function useKeptFocus({ focused, count, keyAt, focusIndex, focusList }: KeptFocus) {
  useLayoutEffect(() => {
    const had = focused.current
    if (had === null) return
    const index = placeOf(had, count, keyAt)
    if (index !== null) focused.current = { key: had.key, index }
    else if (document.activeElement === document.body) {
      focused.current = null
      if (count > 0) focusIndex(Math.min(had.index, count - 1))
      else focusList()
    }
  })
}
