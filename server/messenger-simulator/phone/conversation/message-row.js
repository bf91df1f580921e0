// @ts-check
import { momentOf, now, timeOf } from '../clock.js'
import { el } from '../element.js'
import { icon } from '../icons.js'
import { language, say } from '../words/words.js'

/** @typedef {import('./grouping.js').Placed} Placed */
/** @typedef {import('./outbox.js').Item} Item */
/** @typedef {import('./ticks.js').Tick} Tick */
/** @typedef {{ tick: Tick | null, item: Item | null }} Progress */

const dayMs = 24 * 3_600_000

/** The line above a bubble when time has passed. @param {Placed} placed */
export function separator(placed) {
  if (!placed.separator) return null
  const time =
    placed.separator === 'day'
      ? `${dayName(placed.message.at)}, ${timeOf(placed.message.at)}`
      : timeOf(placed.message.at)
  return el('p', { class: 'separator' }, time)
}

/** @param {import('../api.js').Instant} at */
function dayName(at) {
  const today = now()
  const day = new Date(at)
  if (day.toDateString() === today.toDateString()) return say('today')
  if (day.toDateString() === new Date(today.getTime() - dayMs).toDateString()) return say('yesterday')
  return new Intl.DateTimeFormat(language(), { weekday: 'long', day: 'numeric', month: 'long' }).format(day)
}

/**
 * The line under a bubble that says how far it came; null when there is nothing to say.
 * @param {Progress} progress @param {import('../api.js').Message} message
 * @param {{ retry: (item: Item) => void, discard: (item: Item) => void }} outbox
 */
export function progressLine({ tick, item }, message, outbox) {
  if (item?.state === 'failed') return failedLine(item, outbox)
  if (!tick) return null
  const title = tick === 'seen' && message.readAt ? say('seenAt', { time: momentOf(message.readAt) }) : null
  return el('p', { class: `progress ${tick}`, title }, icon(tick === 'failed' ? 'warning' : tick), say(tick))
}

/** @param {Item} item @param {{ retry: (item: Item) => void, discard: (item: Item) => void }} outbox */
function failedLine(item, outbox) {
  return el(
    'p',
    { class: 'progress failed' },
    icon('warning'),
    el('span', {}, say('failedBecause', { reason: item.reason })),
    el('button', { type: 'button', on: { click: () => outbox.retry(item) } }, say('retry')),
    el('button', { type: 'button', on: { click: () => outbox.discard(item) } }, say('discard')),
  )
}
