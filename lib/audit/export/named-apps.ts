import { findApp, type KnownApp, nameApp } from '#lib/apps/app.ts'
import english from '#lib/apps/words.en.json' with { type: 'json' }
import { isAppFact } from '../app-fact.ts'

/** The apps that a line speaks of, by id: who has the file alone can read who they were. The facts themselves stay as they are proved. */
export function namedApps(facts: readonly unknown[], apps: readonly KnownApp[]): Record<string, string> {
  const ids = [...new Set(facts.flatMap(idsIn))].toSorted()
  const say = (word: keyof typeof english.names, id: string) => english.names[word].replace('{id}', id)
  return Object.fromEntries(ids.map((id) => [id, nameApp(findApp(id, apps), say)]))
}

function idsIn(fact: unknown): string[] {
  if (fact === null || typeof fact !== 'object') return []
  return Object.entries(fact).flatMap(([key, value]) =>
    typeof value === 'string' && isAppFact(key, value) ? [value] : idsIn(value),
  )
}
