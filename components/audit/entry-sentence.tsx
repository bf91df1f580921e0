'use client'

import type { AuditEntry } from '#lib/audit/entry.ts'
import { useEntryWords } from './entry-words.ts'
import type { KnownApp } from './known-apps.tsx'

/** One line of the record in words: "Ana took the conversation". */
export function EntrySentence({ entry, apps }: { entry: AuditEntry; apps?: readonly KnownApp[] }) {
  return <>{useEntryWords(apps).sentence(entry)}</>
}
