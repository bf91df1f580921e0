import type { DropItem, TextDropItem } from 'react-aria-components'

/** What a drag carries inside the desk: ids of conversations, and nothing that another page could read from them. */
export const carriedType = 'relais-conversation'

const isText = (item: DropItem): item is TextDropItem => item.kind === 'text' && item.types.has(carriedType)

export const readCarried = (items: readonly DropItem[]): Promise<string[]> =>
  Promise.all(items.filter(isText).map((item) => item.getText(carriedType)))
