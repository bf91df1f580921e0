import type { Language } from '#lib/actor.ts'
import type { Tx } from '#lib/db.ts'

/** Part. The language somebody last wrote, whatever their profile says. */
export async function recordLanguage(tx: Tx, id: string, language: Language): Promise<void> {
  const isOther = [{ language: null }, { language: { not: language } }]
  await tx.customer.updateMany({ where: { id, OR: isOther }, data: { language } })
}
