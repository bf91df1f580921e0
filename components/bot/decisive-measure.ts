import type { Turn } from '#lib/bot/turn.ts'

export type Measure = { name: 'confidence' | 'complaint' | 'human'; value: number; tone: 'bot' | 'danger' | 'waiting' }

/** Of everything the bot measured, what this decision hung on; pleasantries and taps hang on nothing. */
export function decisiveMeasure({
  decision,
  reason,
  reading,
}: Pick<Turn, 'decision' | 'reason' | 'reading'>): Measure | null {
  if (!reading || decision === 'small-talk' || decision === 'welcome' || decision === 'hear-on') return null
  if (decision === 'hand-over' && (reason === 'complaint' || reason === 'in-distress'))
    return { name: 'complaint', value: reading.complaint, tone: 'danger' }
  if (decision === 'hand-over' && reason === 'asked-for-person')
    return { name: 'human', value: reading.human, tone: 'waiting' }
  return { name: 'confidence', value: reading.confidence ?? 0, tone: 'bot' }
}
