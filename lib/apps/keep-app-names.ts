import type { Tx } from '#lib/db.ts'

type Told = { appId: string; name: string | null }

/** Part. What Messenger calls the apps that listen to a Page, as it calls them now; one that leaves keeps its name here. */
export async function keepAppNames(tx: Tx, apps: readonly Told[], at: Date): Promise<void> {
  const named = JSON.stringify(apps.filter(({ name }) => name !== null))
  // In one order for everybody: two Pages may be examined at once.
  await tx.$executeRaw`
    INSERT INTO named_apps (id, name, named_at)
    SELECT DISTINCT ON ("appId") "appId", name, ${at}::timestamptz
    FROM jsonb_to_recordset(${named}::jsonb) AS told("appId" text, name text) ORDER BY "appId"
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, named_at = excluded.named_at`
}
