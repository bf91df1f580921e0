import type { AlarmPlace } from './alarm.ts'

/** What an alarm is about: what was named, else the Page, else the desk. */
export const subjectOf = ({ subject, pageId }: Omit<AlarmPlace, 'kind'>): string => subject ?? pageId ?? 'desk'
