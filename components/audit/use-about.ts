'use client'

import { useBotWords } from '#components/bot/use-bot-words.ts'
import type { AuditEntry } from '#lib/audit/entry.ts'
import { useEntryWords } from './entry-words.ts'

const asText = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** What the sentence of a line leaves open: what the bot chose, whose account it was, which Page, or the reason. */
export function useAbout() {
  const words = useEntryWords()
  const { decided } = useBotWords()
  return ({ action, reason, after, evidence }: AuditEntry): string | null => {
    if (action === 'bot.decided') {
      const key = asText(evidence?.answerKey)
      return decided({
        decision: asText(after?.decision),
        reason: reason ?? '',
        answer: key ? { key, title: null } : null,
      })
    }
    return reason ? words.reason(reason) : (asText(after?.name) ?? asText(after?.email))
  }
}
