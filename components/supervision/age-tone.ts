import type { Age } from './waiting-age.ts'

/** The longer, the louder: quiet at first, the colour of waiting, then that of a broken promise. Words carry it too. */
export const ageInk: Record<Age, string> = {
  fresh: 'text-ink-soft',
  slow: 'text-waiting-ink',
  late: 'text-waiting-ink font-semibold',
  overdue: 'text-danger-ink font-medium',
  forgotten: 'text-danger-ink font-semibold',
}

export const ageBar: Record<Age, string> = {
  fresh: 'bg-nobody',
  slow: 'bg-waiting/70',
  late: 'bg-waiting',
  overdue: 'bg-danger/75',
  forgotten: 'bg-danger',
}
