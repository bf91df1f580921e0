import { createHash, randomUUID } from 'node:crypto'
import { record } from '#lib/audit/record.ts'
import { now } from '#lib/clock.ts'
import { db, transact } from '#lib/db.ts'
import { announce } from '#lib/live/announce.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { listAnswers } from './answers/list-answers.ts'
import { readCorpus } from './corpus/read-corpus.ts'
import { trainBytesInWorker } from './train-in-worker.ts'
import type { TrainingAnswer } from './train-model.ts'
import { deserialize } from './trained-model.ts'

/**
 * Learns the desk's answers as they stand, unless that was done already, and makes it the model that answers. A newer version of the
 * desk may bring sentences of its own: then it learns again.
 */
export async function publishModel(signal?: AbortSignal): Promise<void> {
  const answers = (await listAnswers()).map(toTraining)
  if (answers.length === 0) return
  const corpusKey = createHash('sha256')
    .update(JSON.stringify([answers, readCorpus()]))
    .digest('hex')
  if (await isPublished(corpusKey)) return
  const bytes = await trainBytesInWorker(answers, signal)
  const { version, report } = deserialize(bytes)
  const at = now()
  await transact(async (tx) => {
    const id = randomUUID()
    const data = {
      id,
      corpusKey,
      trainedAt: at,
      report: report as unknown as Prisma.InputJsonArray,
      bytes: Buffer.from(bytes),
    }
    // The same answers trained twice at once, or brought back later: the newest stands, and it is kept once.
    await tx.botModel.upsert({ where: { corpusKey }, create: data, update: { trainedAt: at } })
    await record(tx, {
      actor: { kind: 'bot' },
      action: 'bot.model-published',
      at,
      after: { version, answers: answers.length },
    })
    await announce(tx, { name: 'bot-model.published', id })
  })
}

async function isPublished(corpusKey: string): Promise<boolean> {
  const newest = await db().botModel.findFirst({ orderBy: { trainedAt: 'desc' }, select: { corpusKey: true } })
  return newest?.corpusKey === corpusKey
}

function toTraining({ key, phrases }: { key: string; phrases: { en: string[]; fr: string[] } }): TrainingAnswer {
  const inLanguage = (lang: 'en' | 'fr') => phrases[lang].map((text) => ({ text, lang }))
  return { id: key, phrases: [...inLanguage('en'), ...inLanguage('fr')] }
}
