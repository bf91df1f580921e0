import { db } from '#lib/db.ts'
import type { Missing, PageReading } from './reading.ts'

/** What Messenger refused of the Page's subscriptions when it was last asked for. */
export async function readRefused(pageId: string): Promise<Missing[]> {
  const row = await db().pageExamination.findUnique({ where: { pageId }, select: { reading: true } })
  return (row?.reading as unknown as PageReading | undefined)?.refused ?? []
}
