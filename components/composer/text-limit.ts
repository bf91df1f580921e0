/** Messenger refuses longer texts (messenger-platform: Send API, message.text). */
export const textLimit = 2_000
const shownFrom = 1_800

/** Nothing to say, how much room is left, or how much is too much. */
export function roomIn(text: string): { left: number } | { over: number } | null {
  const { length } = text.trim()
  if (length > textLimit) return { over: length - textLimit }
  return length > shownFrom ? { left: textLimit - length } : null
}
