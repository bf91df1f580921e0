import { db } from '#lib/db.ts'
import { Refusal } from '#lib/errors.ts'
import { readBytes } from '#lib/media/storage.ts'

/** Our copy of a file in a conversation. Throws `not-found` while there is none. */
export async function readAttachment(id: string): Promise<{ name: string | null; contentType: string; bytes: Buffer }> {
  const row = await db().attachment.findUnique({ where: { id } })
  if (!row?.storageKey) throw new Refusal('not-found', { attachment: id })
  const { name, title, contentType, storageKey } = row
  return {
    name: name ?? title,
    contentType: contentType ?? 'application/octet-stream',
    bytes: await readBytes(storageKey),
  }
}
