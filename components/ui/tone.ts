/** What a coloured thing says. The six holders first; accent is for action, danger only for errors and broken promises. */
export type Tone = 'bot' | 'waiting' | 'you' | 'colleague' | 'elsewhere' | 'nobody' | 'accent' | 'danger' | 'note'

/** Words and icons in a tone, on the page's own ground. */
export const toneInk: Record<Tone, string> = {
  bot: 'text-bot-ink',
  waiting: 'text-waiting-ink',
  you: 'text-you-ink',
  colleague: 'text-colleague-ink',
  elsewhere: 'text-elsewhere-ink',
  nobody: 'text-nobody-ink',
  accent: 'text-accent-ink',
  danger: 'text-danger-ink',
  note: 'text-note-ink',
}

/** A soft ground with readable words and a border of the same tone. Add `border` to show the border. */
export const toneSoft: Record<Tone, string> = {
  bot: 'bg-bot-soft border-bot-line text-bot-ink',
  waiting: 'bg-waiting-soft border-waiting-line text-waiting-ink',
  you: 'bg-you-soft border-you-line text-you-ink',
  colleague: 'bg-colleague-soft border-colleague-line text-colleague-ink',
  elsewhere: 'bg-elsewhere-soft border-elsewhere-line text-elsewhere-ink',
  nobody: 'bg-nobody-soft border-nobody-line text-nobody-ink',
  accent: 'bg-accent-soft border-accent-line text-accent-ink',
  danger: 'bg-danger-soft border-danger-line text-danger-ink',
  note: 'bg-note-soft border-note-line text-note-ink',
}

/** A full-strength edge or dot: never behind words. */
export const toneSolid: Record<Tone, string> = {
  bot: 'bg-bot',
  waiting: 'bg-waiting',
  you: 'bg-you',
  colleague: 'bg-colleague',
  elsewhere: 'bg-elsewhere',
  nobody: 'bg-nobody',
  accent: 'bg-accent',
  danger: 'bg-danger',
  note: 'bg-note-line',
}
