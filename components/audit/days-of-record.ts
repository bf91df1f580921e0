import type { AuditEntry } from '#lib/audit/entry.ts'

export type RecordDay = { day: string; entries: AuditEntry[] }

/** The lines, newest first, under the day they happened on. */
export function daysOf(entries: readonly AuditEntry[], dayOf: (at: string) => string): RecordDay[] {
  const days: RecordDay[] = []
  for (const entry of entries) {
    const day = dayOf(entry.at)
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}
