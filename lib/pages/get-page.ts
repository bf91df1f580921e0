import { db, type Tx } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { Refusal } from '#lib/errors.ts'
import type { Page as Row } from '#prisma/generated/client.ts'
import type { Page, Regime } from './page.ts'

/** Throws `not-found`. Inside a transaction pass it, so that one connection serves both. */
export async function getPage(id: string, tx?: Tx): Promise<Page> {
  const row = await (tx ?? db()).page.findUnique({ where: { id } })
  if (!row) throw new Refusal('not-found', { page: id })
  return presentPage(row)
}

export async function listPages(): Promise<Page[]> {
  const rows = await db().page.findMany({ orderBy: { name: 'asc' } })
  return rows.map(presentPage)
}

export function presentPage(row: Row): Page {
  return {
    id: row.id,
    name: row.name,
    regime: row.regime as Regime,
    botAppId: row.botAppId,
    deskAppId: row.deskAppId,
    defaultAppId: row.defaultAppId,
    hasHumanAgentWindow: env().messenger.hasHumanAgent,
    isDisconnected: row.disconnectedAt !== null,
  }
}
