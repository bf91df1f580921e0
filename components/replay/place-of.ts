import type { ReplayStep } from '#lib/conversations/replay.ts'

type Sought = { entryId: string } | { moment: string } | null
type Place = {
  index: number
  at: string
  /** It lies before every step that is loaded. */
  isEarlier: boolean
}

/** The step after which a moment lies, and the moment itself; the last step when nothing is sought. Before the first it is the first. Pure. */
export function placeOf(steps: readonly Pick<ReplayStep, 'at' | 'entry'>[], sought: Sought): Place {
  const last = steps.length - 1
  if (sought && 'moment' in sought) {
    const { moment } = sought
    const index = steps.findLastIndex(({ at }) => at <= moment)
    return index < 0 ? { ...stepAt(steps, 0), isEarlier: true } : { index, at: moment, isEarlier: false }
  }
  const found = sought ? steps.findIndex(({ entry }) => entry.id === sought.entryId) : -1
  return stepAt(steps, found < 0 ? last : found)
}

const stepAt = (steps: readonly Pick<ReplayStep, 'at'>[], index: number): Place => ({
  index,
  at: steps[index]?.at ?? '',
  isEarlier: false,
})
