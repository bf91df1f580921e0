import type { Held } from './holder.ts'
import type { Standing } from './standing.ts'

/** The customer wrote or did something: it opens the reply window, whoever holds the conversation. */
export type PastAct = { at: string; isWords: boolean }

/** What a conversation's past is made of, in the order in which it was written. */
export type Recorded =
  | { kind: 'entry'; at: string; standing: Standing | null; after: Record<string, unknown> | null }
  | ({ kind: 'customer-act' } & PastAct)

/** As much as is known: lines from before standings were recorded say who held it, not what Messenger had proved. */
export type PastStanding = Omit<Standing, 'settlement'> & { settlement: Standing['settlement'] | null }

/**
 * How a conversation stood after each thing that was recorded, first to last; null until the first line says. The record is believed in
 * the order in which it was written, and time never goes back in it, whatever a clock said. Pure.
 */
export function replay(past: readonly Recorded[]): { at: string; standing: PastStanding | null }[] {
  let at = ''
  let standing: PastStanding | null = null
  return past.map((event) => {
    if (event.at > at) at = event.at
    standing = event.kind === 'entry' ? afterEntry(standing, event, at) : afterAct(standing, event)
    return { at, standing }
  })
}

/** How it stood at any moment; null before it began. */
export function standingAt(past: readonly Recorded[], moment: Date): PastStanding | null {
  const iso = moment.toISOString()
  return replay(past).findLast(({ at }) => at <= iso)?.standing ?? null
}

type Entry = Extract<Recorded, { kind: 'entry' }>

function afterEntry(before: PastStanding | null, { standing, after }: Entry, at: string): PastStanding | null {
  if (standing) return standing
  const held = heldIn(after)
  const ownerAppId = ownerIn(after)
  if (held) return { ...(before ?? unknown), held, since: at, settlement: null }
  return before && ownerAppId !== undefined ? { ...before, ownerAppId } : before
}

/** Between two lines only the customer and the clock change anything: how it stood then. */
export const standingAfter = (
  standing: PastStanding | null,
  acts: readonly PastAct[],
  moment: string,
): PastStanding | null => acts.filter(({ at }) => at <= moment).reduce(afterAct, standing)

function afterAct(standing: PastStanding | null, { at, isWords }: PastAct): PastStanding | null {
  if (!standing) return null
  const windowOpenedAt = later(standing.windowOpenedAt, at)
  return {
    ...standing,
    windowOpenedAt,
    customerWroteAt: isWords ? later(standing.customerWroteAt, at) : standing.customerWroteAt,
  }
}

const later = (one: string | null, other: string) => (one !== null && one > other ? one : other)

const unknown: Omit<PastStanding, 'held' | 'since'> = {
  ...{ epoch: 0, reason: null, needsHumanSince: null, ownerAppId: null, isInDoubt: false, controlExpiresAt: null },
  ...{ settlement: null, settlementReason: null, windowOpenedAt: null, customerWroteAt: null, isDisconnected: false },
}

/** The holder as a move wrote it, with the names of that day. */
function heldIn(facts: Record<string, unknown> | null): Held | null {
  switch (facts?.holder) {
    case 'bot':
    case 'waiting':
    case 'nobody':
      return { holder: facts.holder }
    case 'agent':
      return { holder: 'agent', agentId: String(facts.agentId) }
    case 'elsewhere': {
      const previous = heldIn(facts.previous as Record<string, unknown> | null)
      const known = previous && previous.holder !== 'elsewhere' ? previous : ({ holder: 'nobody' } as const)
      return { holder: 'elsewhere', appId: String(facts.appId), previous: known }
    }
    default:
      return null
  }
}

const ownerIn = (facts: Record<string, unknown> | null): string | null | undefined =>
  facts && 'ownerAppId' in facts ? (facts.ownerAppId as string | null) : undefined
