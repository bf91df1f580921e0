/** The ways this desk writes a date. `format.dateTime(at, 'full')` takes them by name. */
export const formats = {
  dateTime: {
    clock: { hour: '2-digit', minute: '2-digit' },
    day: { weekday: 'long', day: 'numeric', month: 'long' },
    date: { day: 'numeric', month: 'short', year: 'numeric' },
    full: {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      timeZoneName: 'short',
    },
  },
} as const

export type Formats = typeof formats
