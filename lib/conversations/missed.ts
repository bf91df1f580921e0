import type { FoundMessage } from '#lib/incoming-event.ts'

export type Span = { from: Date; until: Date }

/** What Messenger shows and the desk has not, oldest first. What was said after the gap is told by webhooks. */
export const missingFrom = (shown: readonly FoundMessage[], has: (mid: string) => boolean, span: Span) =>
  inSpan(shown, span).filter(({ mid }) => !has(mid))

export const inSpan = (shown: readonly FoundMessage[], { from, until }: Span): FoundMessage[] =>
  shown.filter(({ at }) => at.getTime() + secondMs > from.getTime() && at < until).toReversed()

/** Messenger's times are whole seconds here. */
const secondMs = 1000

/**
 * When each was said. Told is the second, and the order of the thread: within a second what stands after another
 * was said after it, also after one whose exact time is known. `shown` newest first. Pure.
 */
export function timesOf(shown: readonly FoundMessage[], knownAt: ReadonlyMap<string, Date>): Map<string, Date> {
  const times = new Map<string, Date>()
  let before = Number.NEGATIVE_INFINITY
  for (const { mid, at } of shown.toReversed()) {
    const told = at.getTime()
    const isWithin = before >= told && before < told + secondMs
    const time = knownAt.get(mid)?.getTime() ?? (isWithin ? before + 1 : told)
    times.set(mid, new Date(time))
    before = time
  }
  return times
}

/** The bot answers what was said just now; who waited longer has waited long enough for a person. */
const freshMs = 3_600_000

export type Due = 'nothing' | 'bot' | 'people'

/**
 * Who has to answer what was found: nobody when somebody has answered meanwhile, from wherever, or when the customer's last
 * words came by webhook and are being answered. `asksForPerson`: the last words are the button's that is always there. Pure.
 */
export function whoAnswers(
  shown: readonly FoundMessage[],
  isMissing: (mid: string) => boolean,
  { asksForPerson, now }: { asksForPerson: (words: string | null) => boolean; now: Date },
): Due {
  const [last] = shown
  if (!last?.said || last.said.isFromPage || !isMissing(last.mid)) return 'nothing'
  if (asksForPerson(last.said.text)) return 'people'
  return now.getTime() - last.at.getTime() <= freshMs ? 'bot' : 'people'
}
