// @ts-check

const lookAgainAfterMs = 2_000

/**
 * Listens to the simulator for as long as the page lives. `onHello` is called at every connection, the first
 * and each one after a loss: whatever happened in between was missed, so everything has to be read again.
 * @param {object} listeners
 * @param {(reading: import('./api.js').ClockReading) => void} listeners.onHello
 * @param {() => void} listeners.onLost
 * @param {(reading: import('./api.js').ClockReading) => void} listeners.onClock
 * @param {(psid: string) => void} listeners.onConversation
 * @param {(psid: string) => void} listeners.onCustomer
 */
export function listenLive(listeners) {
  const events = new EventSource('/_simulator/events')
  events.addEventListener('hello', (event) => listeners.onHello(JSON.parse(event.data)))
  events.addEventListener('clock', (event) => listeners.onClock(JSON.parse(event.data)))
  events.addEventListener('conversation', (event) => listeners.onConversation(JSON.parse(event.data).psid))
  events.addEventListener('customer', (event) => listeners.onCustomer(JSON.parse(event.data).psid))
  events.addEventListener('error', () => {
    listeners.onLost()
    // The browser retries a dropped connection by itself, but gives up for good on an answer that is not a stream.
    if (events.readyState === EventSource.CLOSED) setTimeout(() => listenLive(listeners), lookAgainAfterMs)
  })
}
