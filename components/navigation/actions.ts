import type { ReactNode } from 'react'

/** Something a person can do on the present screen: by a key, from the palette, or both. */
export type Action = {
  id: string
  label: string
  run: () => void
  /** The place it belongs to, a heading in the help and in the palette. */
  group?: string
  icon?: ReactNode
  /** The produced character or the key's name: "j", "/", "Enter". */
  shortcut?: string
  /** Fires again while the key stays down, as moving does. */
  mayRepeat?: boolean
  /** Only for those who type it in the palette: other words for the same. */
  keywords?: string[]
  isDisabled?: boolean
  /** Moving up and down has no use in a palette. */
  isKeyOnly?: boolean
}

export type ActionRegistry = {
  /** Returns what takes them away again. */
  add: (read: () => readonly Action[]) => () => void
  list: () => Action[]
}

/** The actions of everything on the screen, asked for only when a key is pressed or the palette opens. */
export function createActionRegistry(): ActionRegistry {
  const sources = new Set<() => readonly Action[]>()
  return {
    add(read) {
      sources.add(read)
      return () => sources.delete(read)
    },
    // What came last lies on top, so its keys come first.
    list: () => [...sources].reverse().flatMap((read) => read()),
  }
}
