import type { Tx } from '#lib/db.ts'
import type { PageReading } from './reading.ts'

/** Part. What Messenger said of the Page when it was asked last; null when it never was. */
export async function keptReading(from: Pick<Tx, 'pageExamination'>, pageId: string): Promise<PageReading | null> {
  const row = await from.pageExamination.findUnique({ where: { pageId }, select: { reading: true } })
  return (row?.reading as unknown as PageReading | undefined) ?? null
}
