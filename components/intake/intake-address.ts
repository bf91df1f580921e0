/** What the intake's address may ask for. */
export const intakeParts = ['ledger', 'dead', 'unknown', 'jobs'] as const
export type IntakePart = (typeof intakeParts)[number]

export type IntakePlace = { part: IntakePart; until: string | null; pageId: string | null }

const isPart = (part: string | null): part is IntakePart => (intakeParts as readonly (string | null)[]).includes(part)

export function intakePlaceAt(query: URLSearchParams): IntakePlace {
  const part = query.get('part')
  const until = query.get('until')
  return {
    part: isPart(part) ? part : 'ledger',
    until: until && !Number.isNaN(Date.parse(until)) ? until : null,
    pageId: query.get('page'),
  }
}

export function intakeAddress({ part, until, pageId }: IntakePlace): string {
  const query = new URLSearchParams()
  if (part !== 'ledger') query.set('part', part)
  if (until) query.set('until', until)
  if (pageId) query.set('page', pageId)
  return query.size === 0 ? '/settings/intake' : `/settings/intake?${query}`
}

const dayMs = 24 * 3_600_000

/** Where the day after ends; null when that is the present one, which has no end of its own. */
export function dayAfter(until: string, nowMs: number): string | null {
  const next = Date.parse(until) + dayMs
  return next >= nowMs ? null : new Date(next).toISOString()
}
