'use client'

import type { ReactNode } from 'react'
import { GridList, type Selection, useDragAndDrop } from 'react-aria-components'
import { useCustomerName } from '#components/conversation/holder-words.ts'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import { carriedType } from './carried.ts'
import { ConversationGridRow } from './conversation-grid-row.tsx'
import { DragPreview } from './drag-preview.tsx'
import type { TakeActions } from './use-take-actions.ts'

type ConversationGridProps = {
  label: string
  rows: ConversationRow[]
  selected: Selection
  onSelect: (selected: Selection) => void
  onDragChange: (isDragging: boolean) => void
  taking: TakeActions
  whenEmpty: ReactNode
}

/** Conversations one may pick up: by box, by shift, by key, and carry to a person by hand or by keyboard. */
export function ConversationGrid(props: ConversationGridProps) {
  const { label, rows, selected, onSelect, onDragChange, taking, whenEmpty } = props
  const nameOf = useCustomerName()
  const { dragAndDropHooks } = useDragAndDrop({
    // By key: the second argument holds the items only when the rows are GridListItems themselves.
    getItems: (keys) =>
      rows.filter(({ id }) => keys.has(id)).map((row) => ({ [carriedType]: row.id, 'text/plain': nameOf(row) })),
    getAllowedDropOperations: () => ['move'],
    onDragStart: () => onDragChange(true),
    onDragEnd: () => onDragChange(false),
    renderDragPreview: (items) => <DragPreview names={items.map((item) => item['text/plain'] ?? '')} />,
  })
  return (
    <GridList
      aria-label={label}
      items={rows}
      dependencies={[taking.pendingId, taking.refused]}
      selectionMode="multiple"
      selectedKeys={selected}
      onSelectionChange={onSelect}
      dragAndDropHooks={dragAndDropHooks}
      renderEmptyState={() => whenEmpty}
      className="outline-none"
    >
      {(row) => <ConversationGridRow row={row} taking={taking} />}
    </GridList>
  )
}
