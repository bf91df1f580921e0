import { classNames } from './class-names.ts'
import type { VirtualListProps } from './virtual-list-props.ts'

/** The end of a conversation as the server draws it: laid out backwards, so that it shows its end without a script. */
export function LastRows<Item>({ label, items, getKey, renderItem, className }: VirtualListProps<Item>) {
  const last = items.slice(-30).map((item, index) => ({ item, index: Math.max(0, items.length - 30) + index }))
  return (
    <section aria-label={label} className={classNames('flex flex-col-reverse overflow-y-auto', className)}>
      <div>
        {last.map(({ item, index }) => (
          <div key={getKey(item)}>{renderItem(item, index)}</div>
        ))}
      </div>
    </section>
  )
}
