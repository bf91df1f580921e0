import { db } from '#lib/db.ts'

export type Erasure = { code: string; source: 'agent' | 'meta'; requestedAt: string; finishedAt: string | null }

/** What whoever has the code may know: that it was asked, and that it is done. */
export async function getErasure(code: string): Promise<Erasure | null> {
  const isCode = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(code)
  const row = isCode ? await db().erasure.findUnique({ where: { id: code } }) : null
  if (!row) return null
  return {
    code: row.id,
    source: row.source === 'agent' ? 'agent' : 'meta',
    requestedAt: row.requestedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  }
}
