import { parseCronItems } from 'graphile-worker'

/** What the clock asks for. Every line is level-triggered: a missed run is made good by the next. */
export const schedule = parseCronItems([{ task: 'sweep-control', match: '* * * * *', options: { maxAttempts: 1 } }])
