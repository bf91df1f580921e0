import { pool } from '#lib/db.ts'
import type { KnownApp } from './app.ts'

/** Every app that has a name here, ours first: those of each Page, and whoever listened to one and was named by Messenger. */
export async function listApps(): Promise<KnownApp[]> {
  const { rows } = await pool().query<KnownApp>(statement)
  return rows
}

const statement = `
  SELECT id, role, name FROM (
    SELECT desk_app_id AS id, 'desk' AS role, NULL AS name, 1 AS place FROM pages
    UNION SELECT bot_app_id, 'bot', NULL, 2 FROM pages
    UNION SELECT id, 'other', name, 3 FROM named_apps
  ) apps ORDER BY place, id`
