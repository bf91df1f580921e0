/** Virtual time: the machine's clock plus an offset that tests and people move. The only reader of Date.now. */
export type Clock = {
  now(): number
  offsetMs(): number
  /** Moves to a point in time, forwards or back; `null` returns to the machine's clock. */
  moveTo(at: number | null): void
}

export function createClock(time: { clockOffsetMs: number }): Clock {
  return {
    now: () => Date.now() + time.clockOffsetMs,
    offsetMs: () => time.clockOffsetMs,
    moveTo: (at) => {
      time.clockOffsetMs = at === null ? 0 : at - Date.now()
    },
  }
}
