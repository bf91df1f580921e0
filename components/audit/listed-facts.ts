/** One fact of a line of the record, nested ones by their path: "graph.code". */
export type ListedFact = { path: string; value: string }

type Facts = Record<string, unknown> | null

const nothing = '—'

/** Every fact there is, as words: nothing that was recorded is left out because nobody foresaw it. */
export function listFacts(facts: Facts, without: readonly string[] = []): ListedFact[] {
  return Object.entries(facts ?? {})
    .filter(([key]) => !without.includes(key))
    .flatMap(([key, value]) => listOne(key, value))
}

function listOne(path: string, value: unknown): ListedFact[] {
  if (value !== null && typeof value === 'object' && !Array.isArray(value))
    return listFacts(value as Record<string, unknown>).map((fact) => ({ ...fact, path: `${path}.${fact.path}` }))
  return [{ path, value: inWords(value) }]
}

function inWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return nothing
  if (Array.isArray(value)) return value.map(inWords).join(', ')
  return String(value)
}

export type FactChange = { path: string; before: string; after: string }

/** Before beside after, and only what differs; a side that does not know a fact shows a dash. */
export function listChanges(before: Facts, after: Facts): FactChange[] {
  const [old, young] = [valuesOf(before), valuesOf(after)]
  return [...new Set([...old.keys(), ...young.keys()])]
    .map((path) => ({ path, before: old.get(path) ?? nothing, after: young.get(path) ?? nothing }))
    .filter((change) => change.before !== change.after)
}

const valuesOf = (facts: Facts) => new Map(listFacts(facts).map(({ path, value }) => [path, value]))
