import { runMigrations } from 'graphile-worker'
import { PlainError } from '../boot/plain-error.ts'
import { applyMigrations } from './apply-migrations.ts'
import { prepareDeskRole } from './desk-role.ts'
import { requireDatabase } from './require-database.ts'

type Given = Record<string, string | undefined>

/** Brings the database to this version as its owner, and returns the address with which the desk runs. */
export async function migrateDatabase({ DATABASE_URL, DATABASE_OWNER_URL, RELAIS_SECRET }: Given): Promise<string> {
  const deskUrl = DATABASE_URL || undefined
  const ownerUrl = DATABASE_OWNER_URL || deskUrl || ''
  if (!ownerUrl) throw new PlainError('Set DATABASE_URL, or DATABASE_OWNER_URL, to say which database (.env.example).')
  if (deskUrl) await requireDatabase(deskUrl, 'DATABASE_URL')
  if (ownerUrl !== deskUrl) await requireDatabase(ownerUrl, 'DATABASE_OWNER_URL')
  await applyMigrations(ownerUrl)
  await runMigrations({ connectionString: ownerUrl })
  return prepareDeskRole({ ownerUrl, deskUrl, secret: RELAIS_SECRET ?? '' })
}
