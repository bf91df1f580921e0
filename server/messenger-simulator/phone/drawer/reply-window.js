// @ts-check
import { say } from '../words/words.js'

/** The two largest units, as both languages write them: "23 h 10 min", "6 d 3 h". @param {number} ms */
export function durationText(ms) {
  const minutes = Math.max(0, Math.floor(ms / 60_000))
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24]
  if (days > 0) return joined(`${days} ${say('days')}`, hours && `${hours} h`)
  if (hours > 0) return joined(`${hours} h`, minutes % 60 && `${minutes % 60} min`)
  return minutes > 0 ? `${minutes} min` : `${Math.max(0, Math.floor(ms / 1000))} s`
}

/** @param {string} large @param {string | 0} small */
function joined(large, small) {
  return small ? `${large} ${small}` : large
}

/**
 * What may still be answered, in one sentence.
 * @param {import('../api.js').Instant | null} endsAt @param {Date} now
 * @returns {{ state: 'open' | 'closing' | 'closed' | 'never', text: string }}
 */
export function windowText(endsAt, now) {
  if (endsAt === null) return { state: 'never', text: say('windowNever') }
  const leftMs = new Date(endsAt).getTime() - now.getTime()
  if (leftMs <= 0) return { state: 'closed', text: say('windowClosed', { past: durationText(-leftMs) }) }
  return { state: leftMs < 3_600_000 ? 'closing' : 'open', text: say('windowOpen', { left: durationText(leftMs) }) }
}
