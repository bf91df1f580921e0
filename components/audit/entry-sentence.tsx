'use client'

import type { AuditEntry } from '#lib/audit/entry.ts'
import { useEntryWords } from './entry-words.ts'

/** One line of the record in words: "Ana took the conversation". */
export function EntrySentence({ entry }: { entry: AuditEntry }) {
  return <>{useEntryWords().sentence(entry)}</>
}
