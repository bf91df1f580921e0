const key = Symbol.for('relais.clock')
type Clock = { offsetMs: number }
const registry = globalThis as { [key]?: Clock }
// Next loads its own copy of every module; one process must still have one time.
registry[key] ??= { offsetMs: 0 }
const clock = registry[key]

/** The desk's time. In production it is the machine's; with the simulator it follows the simulator's movable clock. */
export const now = (): Date => new Date(Date.now() + clock.offsetMs)

export const clockOffsetMs = (): number => clock.offsetMs

export function moveClock(offsetMs: number) {
  clock.offsetMs = offsetMs
}
