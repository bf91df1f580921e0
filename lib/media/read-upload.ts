import { db } from '#lib/db.ts'
import { Refusal } from '#lib/errors.ts'
import { readBytes } from './storage.ts'
import type { UploadedFile } from './store-upload.ts'

/** An upload and its bytes, for the agent who made it. Refuses `upload-missing`. */
export async function readUpload(agentId: string, id: string): Promise<UploadedFile & { bytes: Buffer }> {
  const row = await db().upload.findFirst({ where: { id, agentId } })
  if (!row) throw new Refusal('upload-missing', { upload: id })
  const { name, contentType, byteSize, storageKey } = row
  return { id, name, contentType, byteSize, bytes: await readBytes(storageKey) }
}
