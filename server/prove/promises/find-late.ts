import type { Asked, Records, StoredConversation } from '../records/record.ts'
import type { Violation } from './violation.ts'

/** The bot has 90 seconds, and the net under it is cast every minute (lib/conversations/hand-over-unanswered.ts). */
export const longestWaitMs = 150_000

/**
 * Promise 4: who asks for a person or complains reaches people, in any state, within the time that is promised. The time in which a part
 * of the desk was dead, and time that was skipped, are not counted. Pure.
 */
export function findLate(records: Records): Violation[] {
  const stored = new Map(records.conversations.map((conversation) => [conversation.psid, conversation]))
  return records.asked.flatMap((asked) => {
    const conversation = stored.get(asked.psid)
    const what = conversation ? lateness(asked, conversation, records) : 'there is no conversation'
    if (!what) return []
    return [
      {
        breach: 'late handover',
        psid: asked.psid,
        conversationId: conversation?.id ?? null,
        what: `asked by ${asked.how} at ${asked.at} (${asked.mid}): ${what}`,
      } as const,
    ]
  })
}

function lateness(asked: Asked, conversation: StoredConversation, records: Records): string | null {
  const reachedAt = reached(asked, conversation)
  if (reachedAt === null) return `no person has had it since; ${conversation.holder} holds it`
  const waitedMs = reachedAt - Date.parse(asked.at) - notCounted(Date.parse(asked.at), reachedAt, records)
  return waitedMs <= longestWaitMs ? null : `people had it ${Math.round(waitedMs / 1000)} s later`
}

const withPeople = ['waiting', 'agent', 'elsewhere']

/** When people had it first, from then on; the holder at that moment counts. */
function reached(asked: Asked, { handovers }: StoredConversation): number | null {
  const askedAt = Date.parse(asked.at)
  const before = handovers.findLast(({ at }) => Date.parse(at) <= askedAt)?.to ?? 'bot'
  if (withPeople.includes(before)) return askedAt
  const next = handovers.find(({ at, to }) => Date.parse(at) > askedAt - clockSkewMs && withPeople.includes(to))
  return next ? Math.max(askedAt, Date.parse(next.at)) : null
}

/** A transaction takes its time before it has the lock. */
const clockSkewMs = 2_000

function notCounted(from: number, until: number, { outages, jumps }: Records): number {
  const skippedMs = jumps.reduce((sum, { at, seconds }) => {
    const jumpedAt = Date.parse(at)
    return sum + (from < jumpedAt && jumpedAt < until ? seconds * 1000 : 0)
  }, 0)
  return skippedMs + outages.reduce((sum, outage) => sum + overlap(from, until, outage), 0)
}

/** A part that was killed needs a while to take up what was on its way. */
const recoveryMs = 30_000

const overlap = (from: number, until: number, outage: Records['outages'][number]) =>
  Math.max(0, Math.min(until, Date.parse(outage.until) + recoveryMs) - Math.max(from, Date.parse(outage.from)))
