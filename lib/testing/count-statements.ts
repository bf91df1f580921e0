import { pool } from '#lib/db.ts'

/** The statements that a piece of work sends to the pool, as text. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = []
  const stop = watchStatements((text) => statements.push(text))
  try {
    await work()
  } finally {
    stop()
  }
  return statements
}

/** Calls back with every statement until the returned function is called. */
export function watchStatements(seen: (text: string) => void): () => void {
  const watched = pool()
  const original = watched.query
  watched.query = function (this: unknown, ...given: unknown[]) {
    const [statement] = given
    seen(typeof statement === 'string' ? statement : String((statement as { text: string }).text))
    return Reflect.apply(original, watched, given)
  } as typeof original
  return () => {
    watched.query = original
  }
}
