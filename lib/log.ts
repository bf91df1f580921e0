import { pino } from 'pino'

/**
 * Structured lines, one per fact. Secrets never reach them: known fields are censored here, and URLs with tokens are
 * never logged by lib/messenger.
 */
export const log = pino({
  level: process.env.LOG_LEVEL ?? (process.env.VITEST ? 'silent' : 'info'),
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: [
      '*.accessToken',
      '*.access_token',
      '*.token',
      '*.secret',
      '*.appSecret',
      '*.deskToken',
      '*.botToken',
      '*.password',
      '*.authorization',
      '*.cookie',
    ],
    censor: '[removed]',
  },
  ...(process.stdout.isTTY ? { transport: { target: 'pino-pretty', options: { ignore: 'pid,hostname' } } } : {}),
})
