// @ts-check
import { api } from '../api.js'
import { clockOffsetMs, isClockMoved, momentOf, now, setClock, watchClock } from '../clock.js'
import { el } from '../element.js'
import { say } from '../words/words.js'
import { actionButton, section, troubleLine } from './action.js'
import { durationText } from './reply-window.js'

const hourSeconds = 3600
const jumps = [
  { label: () => '+1 h', seconds: hourSeconds },
  { label: () => '+23 h 50', seconds: 24 * hourSeconds - 600 },
  { label: () => say('oneDay'), seconds: 24 * hourSeconds },
]

/** The simulated clock and the jumps that make windows close without waiting. */
export function timeSection() {
  const { element: trouble, attempt } = troubleLine()
  const reading = el('p', { class: 'reading', 'aria-live': 'polite' })
  /** @param {import('../api.js').ClockMove} move */
  const moveTo = async (move) => setClock(await api.moveClock(move))
  const forward = jumps.map(({ label, seconds }) =>
    actionButton(label(), () => moveTo({ advanceSeconds: seconds }), attempt),
  )
  const real = actionButton(say('backToReal'), () => moveTo({ real: true }), attempt)
  const stop = watchClock(() => {
    reading.replaceChildren(...readingLines())
    real.hidden = !isClockMoved()
  })
  const element = section(say('time'), reading, el('div', { class: 'moves' }, ...forward, real), trouble)
  return { element, leave: stop }
}

function readingLines() {
  const moved = isClockMoved()
  const title = el('b', {}, momentOf(now().toISOString()))
  return [title, el('small', {}, moved ? driftText() : `${say('realTime')}. ${say('clockEverybody')}`)]
}

/** How far simulated time is from real time, in words. */
export function driftText() {
  const offsetMs = clockOffsetMs()
  return say(offsetMs > 0 ? 'ahead' : 'behindReal', { duration: durationText(Math.abs(offsetMs)) })
}
