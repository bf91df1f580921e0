import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'

export type FocusedRow = { key: string | number; index: number }

/** Where the row stands now, mostly where it stood; null when it has left. */
export function placeOf(
  { key, index }: FocusedRow,
  count: number,
  keyAt: (index: number) => string | number,
): number | null {
  if (index < count && keyAt(index) === key) return index
  for (let each = 0; each < count; each++) if (keyAt(each) === key) return each
  return null
}

/** The rows to draw: those in sight, and the one that has the focus, which must exist wherever one scrolls. */
export function rowsToDraw(range: Range, focusedIndex: number | null): number[] {
  const inSight = defaultRangeExtractor(range)
  if (focusedIndex === null || focusedIndex >= range.count || inSight.includes(focusedIndex)) return inSight
  return [...inSight, focusedIndex].sort((one, other) => one - other)
}
