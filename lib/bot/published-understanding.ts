import { db } from '#lib/db.ts'
import { remember } from '#lib/live/remember.ts'
import { createEmbeddedUnderstanding } from './embedded-understanding.ts'
import { deserialize } from './trained-model.ts'
import type { Understanding } from './understanding.ts'

let loaded: { id: string; understanding: Understanding } | undefined

const newestModel = remember(
  () => db().botModel.findFirst({ orderBy: { trainedAt: 'desc' }, select: { id: true } }),
  ({ name }) => name === 'bot-model.published',
)

/**
 * The understanding of the newest published model, null before the first. A process that hears signals asks once per model,
 * any other with every message, by one indexed read; a message in flight keeps the one it began with. Reads only: a process
 * that serves screens can have it without the means to learn.
 */
export async function publishedUnderstanding(): Promise<Understanding | null> {
  const newest = await newestModel('newest')
  if (!newest) return null
  if (loaded?.id !== newest.id) loaded = { id: newest.id, understanding: await load(newest.id) }
  return loaded.understanding
}

async function load(id: string): Promise<Understanding> {
  const { bytes } = await db().botModel.findUniqueOrThrow({ where: { id }, select: { bytes: true } })
  // A copy: the model reads from its own aligned bytes.
  return createEmbeddedUnderstanding(deserialize(new Uint8Array(bytes)))
}
