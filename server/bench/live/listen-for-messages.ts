import type { Screen } from './screen.ts'

/** Milliseconds that the desk's process would read from its clock too, with more digits. */
export const wallClock = () => performance.timeOrigin + performance.now()

const patienceMs = 60_000

type Expected = { id: string; index: number; text: string }

/**
 * Returns who to ask when a text came to the screen, by both ways on which it comes. A busy desk tells of several messages
 * with one row of the list: a later one stands for those before it.
 */
export function listenForMessages({ socket }: Screen) {
  const waiting = new Set<{ expected: Expected; heard: (way: 'listed' | 'shown') => void }>()
  socket.on('conversation', (row) => {
    const index = Number(/^Message (\d+)/.exec(row.lastMessage?.preview ?? '')?.[1] ?? -1)
    for (const { expected, heard } of waiting) if (expected.id === row.id && expected.index <= index) heard('listed')
  })
  socket.on('items', ({ items }) => {
    const texts = new Set(items.map((item) => (item.type === 'message' ? item.text : null)))
    for (const { expected, heard } of waiting) if (texts.has(expected.text)) heard('shown')
  })
  return (expected: Expected) =>
    new Promise<{ listed: number; shown: number }>((resolve, reject) => {
      const times = { listed: 0, shown: 0 }
      const impatience = setTimeout(() => reject(new Error(`No screen was told: ${expected.text}`)), patienceMs)
      const one = { expected, heard }
      waiting.add(one)

      function heard(way: 'listed' | 'shown') {
        times[way] ||= wallClock()
        if (!times.listed || !times.shown) return
        clearTimeout(impatience)
        waiting.delete(one)
        resolve(times)
      }
    })
}
