import type { LockedConversation } from './locked-conversation.ts'
import { languageOf } from './notice.ts'

/** Messenger's limit is not documented for control calls; for messages it is below 1,000. */
const longestMetadata = 999

type Passed = Pick<LockedConversation, 'id' | 'language' | 'customerLocale' | 'holderReason'>

/** What the app that gets a thread is told: a reference and a reason, never anything personal (D49). */
export function writeMetadata(row: Passed): string {
  const told = { v: 1, reason: row.holderReason, conversation: row.id, language: languageOf(row) }
  return JSON.stringify(told).slice(0, longestMetadata)
}

/** What another app told us, in words for a person: the reason of a JSON object, else the text as it stands (D40). */
export function readMetadata(metadata: string | null): string | null {
  if (!metadata) return null
  const told = parse(metadata)
  return typeof told === 'object' && told !== null && 'reason' in told ? String(told.reason) : metadata
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Other apps may write anything: not JSON is an ordinary answer.
    return null
  }
}
