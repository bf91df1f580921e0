import { db } from '#lib/db.ts'
import { createEmbeddedUnderstanding } from './embedded-understanding.ts'
import { publishModel } from './publish-model.ts'
import { deserialize } from './trained-model.ts'
import type { Understanding } from './understanding.ts'

let loaded: { id: string; understanding: Understanding } | undefined

/**
 * The understanding of the newest published model. Asking is one indexed read, so every process follows a new model with
 * its next message; a message in flight keeps the one it began with. Learns first when nothing was learnt yet.
 */
export async function currentUnderstanding(): Promise<Understanding> {
  const id = (await newestId()) ?? (await publishModel().then(newestId))
  if (!id) throw new Error('The bot has no answers to learn from')
  if (loaded?.id !== id) loaded = { id, understanding: await load(id) }
  return loaded.understanding
}

async function newestId(): Promise<string | undefined> {
  const newest = await db().botModel.findFirst({ orderBy: { trainedAt: 'desc' }, select: { id: true } })
  return newest?.id
}

async function load(id: string): Promise<Understanding> {
  const { bytes } = await db().botModel.findUniqueOrThrow({ where: { id }, select: { bytes: true } })
  // A copy: the model reads from its own aligned bytes.
  return createEmbeddedUnderstanding(deserialize(new Uint8Array(bytes)))
}
