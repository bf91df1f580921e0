import { type CronItem, parseCronItems } from 'graphile-worker'
import type { JobName } from '#lib/jobs/jobs.ts'

/**
 * What the clock asks for. Every line is level-triggered: a missed run is made good by the next, and the next takes the
 * place of one that failed.
 */
const every = (task: JobName, match: string): CronItem => ({
  task,
  match,
  options: { maxAttempts: 1, jobKey: task, jobKeyMode: 'replace' },
})

export const schedule = parseCronItems([
  every('sweep-control', '* * * * *'),
  every('check-desk', '* * * * *'),
  every('free-dead-workers', '* * * * *'),
  every('watch-pages', '*/2 * * * *'),
  every('examine-pages', '7,37 * * * *'),
  every('remove-old-events', '17 * * * *'),
  every('anchor-audit', '* * * * *'),
  every('remove-old-uploads', '47 * * * *'),
  every('verify-audit', '41 * * * *'),
  // A newer version may bring the bot sentences of its own; without any, this finds nothing to do.
  every('train-bot', '13 * * * *'),
])
