import type { Gap } from './gap.ts'

type Counts = { lookedAt: number; found: number; unreadable: number; cutShort: number }
export type Sentence = Gap['state'] | 'unreadable' | 'cutShort'

/**
 * What looking through a gap has come to, in the sentences of words.{en,fr}.json, the same on the page and in a terminal.
 * `failure`: why Messenger would not tell. Pure; safe for the browser.
 */
export function gapInWords(
  { state, lookedAt, found, unreadable, cutShort }: Gap,
  say: (sentence: Sentence, counts: Counts) => string,
  failure: string,
): string {
  const counts = { lookedAt, found, unreadable, cutShort }
  if (state === 'failed') return `${say(state, counts)} ${failure}`
  if (state !== 'done') return say(state, counts)
  const isWhole = cutShort === 0
  const parts = [
    // Of what was not looked at nobody can say that nothing was missing.
    (isWhole || found + unreadable > 0) && say('done', counts),
    found > 0 && unreadable > 0 && say('unreadable', counts),
    !isWhole && say('cutShort', counts),
  ]
  return parts.filter((part) => part !== false).join(' · ')
}

/** Whether somebody has to read something in Messenger that the desk will never show. */
export const hasLeft = ({ unreadable, cutShort }: Gap): boolean => unreadable > 0 || cutShort > 0

/** How its span is written. */
export const spanFormat = {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const
