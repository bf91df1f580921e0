import type { ReactNode, Ref } from 'react'

export type VirtualListHandle = {
  scrollToIndex: (index: number, align?: 'start' | 'center' | 'end' | 'auto') => void
  scrollToEnd: () => void
  isAtEnd: () => boolean
  /** Whether some of the row can be seen right now. */
  isInSight: (index: number) => boolean
  /** Brings the row into sight and puts the focus on its first focusable element. */
  focusIndex: (index: number) => void
}

export type VirtualListProps<Item> = {
  label: string
  items: readonly Item[]
  getKey: (item: Item) => string
  /** One height for all rows (then nothing is measured), or a guess for each, corrected by what is drawn. */
  rowHeight: number | ((item: Item, index: number) => number)
  renderItem: (item: Item, index: number) => ReactNode
  /** start: a list read from the top. end: a conversation, which opens at its end and follows it while the reader is there. */
  anchor?: 'start' | 'end'
  /** How many there are in all when `items` is only what was fetched. */
  totalCount?: number
  onNearStart?: () => void
  onNearEnd?: () => void
  onAtEndChange?: (isAtEnd: boolean) => void
  /** After the last row, such as skeletons of the next page. */
  footer?: ReactNode
  ref?: Ref<VirtualListHandle>
  className?: string
}
