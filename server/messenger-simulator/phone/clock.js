// @ts-check
import { language } from './words/words.js'

// The simulator's clock as the page knows it: real time plus an offset the simulator tells at every move.
let offsetMs = 0
/** @type {Set<() => void>} */
const watchers = new Set()

/** @param {import('./api.js').ClockReading} reading */
export function setClock(reading) {
  offsetMs = reading.offsetSeconds * 1000
  for (const watcher of watchers) watcher()
}

export function now() {
  return new Date(Date.now() + offsetMs)
}

export function isClockMoved() {
  return Math.abs(offsetMs) >= 1000
}

export function clockOffsetMs() {
  return offsetMs
}

/** Calls at once, at every move of the clock and twice a minute. @param {() => void} watcher */
export function watchClock(watcher) {
  watchers.add(watcher)
  const timer = setInterval(watcher, 30_000)
  watcher()
  return () => {
    clearInterval(timer)
    watchers.delete(watcher)
  }
}

/** @param {import('./api.js').Instant} instant */
export function timeOf(instant) {
  return format({ timeStyle: 'short' }, instant)
}

/** @param {import('./api.js').Instant} instant */
export function secondOf(instant) {
  return format({ timeStyle: 'medium' }, instant)
}

/** @param {import('./api.js').Instant} instant */
export function momentOf(instant) {
  return `${format({ weekday: 'short', day: 'numeric', month: 'short' }, instant)}, ${timeOf(instant)}`
}

/** @param {Intl.DateTimeFormatOptions} options @param {import('./api.js').Instant} instant */
function format(options, instant) {
  return new Intl.DateTimeFormat(language(), options).format(new Date(instant))
}
