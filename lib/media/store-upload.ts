import type { AgentActor } from '#lib/actor.ts'
import { now } from '#lib/clock.ts'
import { db } from '#lib/db.ts'
import { Refusal } from '#lib/errors.ts'
import { newId } from '#lib/new-id.ts'
import { checkContent, isInline } from './check-content.ts'
import { keyOf, remove, store } from './storage.ts'

/** What Messenger takes. */
const limitBytes = (contentType: string) => (isPicture(contentType) ? 8 : 25) * 1024 * 1024
const isPicture = (contentType: string) => contentType.startsWith('image/') && isInline(contentType)
export const largestUploadBytes = 25 * 1024 * 1024

export type UploadedFile = { id: string; name: string; contentType: string; byteSize: number }

/**
 * Keeps a file an agent picked, until the message that carries it. Refuses `file-too-large` {limitBytes},
 * `file-type-not-allowed` and `file-empty`.
 */
export async function storeUpload(agent: AgentActor, file: { name: string; bytes: Buffer }): Promise<UploadedFile> {
  const byteSize = file.bytes.length
  if (byteSize === 0) throw new Refusal('file-empty')
  if (byteSize > largestUploadBytes) throw new Refusal('file-too-large', { limitBytes: largestUploadBytes })
  const name = plainName(file.name)
  const contentType = await checkContent(file.bytes, name)
  if (!contentType) throw new Refusal('file-type-not-allowed', { name })
  if (byteSize > limitBytes(contentType)) throw new Refusal('file-too-large', { limitBytes: limitBytes(contentType) })
  const id = newId()
  await keep({ id, agentId: agent.id, name, contentType, byteSize }, file.bytes)
  return { id, name, contentType, byteSize }
}

/** The bytes first: a row always has its file. */
async function keep(row: UploadedFile & { agentId: string }, bytes: Buffer) {
  const storageKey = keyOf.upload(row.id)
  await store(storageKey, bytes)
  try {
    await db().upload.create({ data: { ...row, storageKey, createdAt: now() } })
  } catch (error) {
    await remove(storageKey)
    throw error
  }
}

/** A name to show and to send, not a path. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const printable = last
    .replace(/\p{Cc}/gu, '')
    .trim()
    .toWellFormed()
  return printable.slice(-120) || 'file'
}
