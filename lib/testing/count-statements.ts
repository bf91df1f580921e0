import pg from 'pg'
import { pool } from '#lib/db.ts'

type Query = { query: (...given: unknown[]) => unknown }

/** The statements that a piece of work sends to the pool, as text; those inside a transaction are not among them. */
export const statementsOf = (work: () => Promise<unknown>): Promise<string[]> => collect(watchStatements, work)

/** All of them, on every connection of this process: also those of transactions, with their BEGIN and COMMIT. */
export const everyStatementOf = (work: () => Promise<unknown>): Promise<string[]> =>
  collect((seen) => watch(pg.Client.prototype as Query, seen), work)

/** Calls back with every statement until the returned function is called. */
export const watchStatements = (seen: (text: string) => void): (() => void) => watch(pool() as Query, seen)

async function collect(begin: typeof watchStatements, work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = []
  const stop = begin((text) => statements.push(text))
  try {
    await work()
  } finally {
    stop()
  }
  return statements
}

function watch(watched: Query, seen: (text: string) => void): () => void {
  const original = watched.query
  watched.query = function (this: unknown, ...given: unknown[]) {
    const [statement] = given
    seen(typeof statement === 'string' ? statement : String((statement as { text: string }).text))
    return Reflect.apply(original, this, given)
  }
  return () => {
    watched.query = original
  }
}
