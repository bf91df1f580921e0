import pg from 'pg'
import { people } from '#prisma/demonstration/people.ts'
import { PlainError } from './plain-error.ts'

/** Accounts whose password everybody can read must not open a desk that real customers write to. */
export async function refuseDemonstration(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const emails = people.map(({ email }) => email)
    const { rowCount } = await client.query('SELECT 1 FROM agents WHERE email = ANY($1) LIMIT 1', [emails])
    if (rowCount)
      throw new PlainError(
        'The database in DATABASE_URL holds the demonstration, whose passwords everybody knows: give Relais an empty database to go live with.',
      )
  } finally {
    await client.end()
  }
}
