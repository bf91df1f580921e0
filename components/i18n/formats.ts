/** An instrument shows 24 hours in every language. */
const hours = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

/** The ways this desk writes a date. `format.dateTime(at, 'full')` takes them by name. */
export const formats = {
  dateTime: {
    clock: hours,
    day: { weekday: 'long', day: 'numeric', month: 'long' },
    date: { day: 'numeric', month: 'short', year: 'numeric' },
    full: {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      ...hours,
      second: '2-digit',
      timeZoneName: 'short',
    },
  },
} as const

export type Formats = typeof formats
