import pg from 'pg'
import { onShutdown } from '#server/shutdown.ts'

/** Looks into the desk's database while PostgreSQL is one of those that are killed: a question that cannot be asked has no answer. */
export function openWatch(databaseUrl: string) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1, connectionTimeoutMillis: 2_000 })
  pool.on('error', () => undefined)
  onShutdown('watch', () => pool.end())
  return async function ask<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row | null> {
    const asked = pool.query<Row>(text, values)
    return asked.then(
      ({ rows }) => rows[0] ?? null,
      () => null,
    )
  }
}

export type Ask = ReturnType<typeof openWatch>
