import type { AlarmKind } from '#lib/alarms/alarm.ts'

export const alarmSteps = ['1', '2', '3'] as const

/** Where an alarm is mended, or its cause is seen. */
export const placeOfAlarm: Record<AlarmKind, string> = {
  'page-disconnected': '/settings/pages',
  'page-silent': '/settings/pages',
  'page-restricted': '/settings/pages',
  'subscription-incomplete': '/settings/pages',
  'backfill-refused': '/settings/pages',
  'events-dead': '/settings/intake?part=dead',
  'jobs-dead': '/settings/intake?part=jobs',
  'signatures-refused': '/settings/intake',
  'record-broken': '/audit',
}
