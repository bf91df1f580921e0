/** The part of a keyboard event that decides. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'> & {
  /** AltGr writes characters on many keyboards: then Ctrl and Alt are down without being meant. */
  isAltGraph: boolean
}

const isLetter = (key: string) => key.length === 1 && key.toLowerCase() !== key.toUpperCase()

/**
 * Whether a key press means a shortcut. A shortcut is the character that is produced, wherever its key lies: `/` is Shift+: on
 * AZERTY. A lower-case letter also answers under caps lock, but never with Shift held, which is another character.
 */
export function meansShortcut(press: KeyPress, shortcut: string): boolean {
  if (press.isComposing) return false
  if ((press.ctrlKey || press.metaKey || press.altKey) && !press.isAltGraph) return false
  if (isLetter(shortcut))
    return (
      press.key.toLowerCase() === shortcut.toLowerCase() && press.shiftKey === (shortcut !== shortcut.toLowerCase())
    )
  return press.key === shortcut
}

/** Ctrl+K, or ⌘K: the one shortcut with a modifier, so it may also be pressed inside text. */
export const meansPalette = (press: KeyPress): boolean =>
  (press.ctrlKey || press.metaKey) &&
  !press.altKey &&
  !press.shiftKey &&
  !press.isAltGraph &&
  press.key.toLowerCase() === 'k'
