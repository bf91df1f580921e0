import pg from 'pg'
import { PlainError } from '../boot/plain-error.ts'

const oldestVersion = 150_000

/** Finds out before anything is changed that a database is there, lets us in and is one that the desk can live in; `variable` names it. */
export async function requireDatabase(url: string, variable: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (error) {
    throw sentenceFor(error, new URL(url), variable) ?? error
  }
  try {
    await requireFit(client, variable)
  } finally {
    await client.end()
  }
}

async function requireFit(client: pg.Client, variable: string) {
  const { rows } = await client.query<{ number: number; version: string; encoding: string }>(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version,
       current_setting('server_encoding') AS encoding`,
  )
  const [found] = rows
  if (found && found.number < oldestVersion)
    throw new PlainError(`${variable} leads to PostgreSQL ${found.version}: Relais needs 15 or newer.`)
  if (found && found.encoding !== 'UTF8')
    throw new PlainError(
      `The database in ${variable} is encoded in ${found.encoding}: create one with ENCODING 'UTF8' TEMPLATE template0.`,
    )
}

function sentenceFor(error: unknown, url: URL, variable: string): PlainError | null {
  const { code = '', message } = error as { code?: string; message: string }
  const [where, name, role] = [url.host, url.pathname.slice(1), decodeURIComponent(url.username)]
  if (code === '3D000')
    return new PlainError(`There is no database ${name} at ${where}: create it, or correct ${variable}.`)
  if (code.startsWith('28'))
    return new PlainError(`The database at ${where} does not let ${role} in (${message}): correct ${variable}.`)
  const isAway = /^E[A-Z_]+$/.test(code) || message.includes('timeout')
  return isAway
    ? new PlainError(`No PostgreSQL answers at ${where} (${code || message}): start it, or correct ${variable}.`)
    : null
}
