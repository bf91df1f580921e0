const focusable = 'a[href], button:not(:disabled), [tabindex="0"], input:not(:disabled)'

type Key = {
  key: string
  target: EventTarget
  defaultPrevented: boolean
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

/** The row that a key leads to from the row it was pressed in; nothing for other keys, and inside text. */
export function rowToFocus(event: Key, count: number): number | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  if (!(event.target instanceof HTMLElement) || event.target.matches('input, textarea, select, [contenteditable]'))
    return
  const row = event.target.closest<HTMLElement>('[data-index]')
  const from = row ? Number(row.dataset.index) : -1
  const wanted = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: count - 1 }[event.key]
  return wanted === undefined || wanted < 0 || wanted >= count ? undefined : wanted
}

/** False while the row is not drawn yet. */
export function focusRow(scroller: HTMLElement | null, index: number): boolean {
  const row = scroller?.querySelector<HTMLElement>(`[data-index="${index}"]`)
  const target = row?.querySelector<HTMLElement>(focusable)
  target?.focus({ preventScroll: true })
  return Boolean(target)
}

export function isRowInSight(scroller: HTMLElement | null, index: number): boolean {
  const row = scroller?.querySelector(`[data-index="${index}"]`)?.getBoundingClientRect()
  const frame = scroller?.getBoundingClientRect()
  return row !== undefined && frame !== undefined && row.bottom > frame.top && row.top < frame.bottom
}
