// `npm run migrate`: brings the database to this version and grants the desk's role what it needs, without starting the desk.
import { explain } from '../boot/plain-error.ts'
import { say } from '../boot/progress.ts'
import { migrateDatabase } from './migrate-database.ts'

try {
  await migrateDatabase(process.env)
  say('The database is at this version.')
} catch (error) {
  say(explain(error))
  process.exitCode = 1
}
